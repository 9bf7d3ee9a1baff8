"""The built site on this machine as a real web server gives it: gzip, lasting assets, its own 404."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt"}
YEAR = "public, max-age=31536000, immutable"
MOMENT = "public, max-age=600"


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        self._send(path if found else Path(self.directory) / "404.html", 200 if found else 404)

    def _send(self, path: Path, status: int) -> None:
        pack = path.suffix in TEXTS and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _packed(path) if pack else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", MOMENT if path.suffix == ".html" else YEAR)
        if pack:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def guess_type(self, path: Path) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if path.suffix in TEXTS else kind

    def log_message(self, *arguments: object) -> None:
        """Nothing: the bench prints its own lines."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address, with a slash at its end, for as long as the block lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
