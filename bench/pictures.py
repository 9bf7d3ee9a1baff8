"""Our renditions of many photographs against a plain loop of Pillow doing the same work, in one run.

Both make 400, 800, 1200 and 1600 pixels in AVIF, WebP and JPEG of the same qualities. Plain: open, turn,
convert, resize with Lanczos, save, one photograph after another, as Pillow's users write it; then once more
with our settings of the encoders, which make AVIF faster. Ours: `album`, cold, then with all of it there.
Photographs are 4000 × 3000 pixels with noise, 3 MB each; a few are drawn, the others differ by a comment.
Prints seconds, megapixels of originals a second, the ratio, and the memory of all processes at its highest
(Linux only; shared pages are counted once). Run: `.venv/bin/python bench/pictures.py [photographs]`.
"""

import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageFilter, ImageOps

from songma.pictures.album import album
from songma.pictures.model import FOLDER, Picture
from songma.pictures.original import look_at
from songma.pictures.renditions import FORMS, WIDTHS

RATIO, CACHED, MEMORY = 1.6, 2.0, 600  # at least; seconds and MB at most
SIZE = (4000, 3000)
MEGAPIXELS = SIZE[0] * SIZE[1] / 1e6
BASES = 6
TEXT = {"en": "x"}
EVERY = 0.02  # seconds between two looks at the memory


def make(root: Path, count: int) -> None:
    folder = root / FOLDER
    folder.mkdir(parents=True)
    bases = [_base(number) for number in range(min(BASES, count))]
    for number in range(count):
        data, comment = bases[number % len(bases)], f"{number:04}".encode()
        segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        (folder / f"p{number:04}.jpg").write_bytes(data[:2] + segment + data[2:])


def _base(number: int) -> bytes:
    """Large soft shapes, smaller ones with edges, grain as of a sensor."""
    channels = []
    for _ in range(3):
        layers = [Image.effect_noise((SIZE[0] // n, SIZE[1] // n), 90) for n in (400, 80, 16, 4)]
        image = layers[0].resize(SIZE, Image.Resampling.BICUBIC)
        for layer, share in zip(layers[1:], (0.4, 0.3, 0.2), strict=True):
            image = Image.blend(image, layer.resize(SIZE, Image.Resampling.BICUBIC), share)
        channels.append(Image.blend(image, Image.effect_noise(SIZE, 20), 0.25))
    picture = Image.merge("RGB", channels).filter(ImageFilter.GaussianBlur(0.8 + number / 20))
    stream = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 1 if number % 3 else 6
    picture.save(stream, "JPEG", quality=93, exif=exif)
    return stream.getvalue()


def ours(root: Path) -> None:
    paths = sorted(path.relative_to(root).as_posix() for path in (root / FOLDER).glob("*.jpg"))
    originals = look_at(root, paths)
    pictures = [
        Picture(Path(p).stem, p, "photograph", n, *[TEXT] * 4, "2026", TEXT, "", None, (), p, {})
        for n, p in enumerate(paths)
    ]
    made = album(root, pictures, originals, lambda *_: None)
    assert len(made.prints) == len(paths) * len(WIDTHS) * len(FORMS)


def look(root: Path) -> None:
    """What `songma check` does with them."""
    paths = sorted(path.relative_to(root).as_posix() for path in (root / FOLDER).glob("*.jpg"))
    assert not any(original.faults for original in look_at(root, paths).values())


def plain(root: Path, is_tuned: bool = False) -> None:
    target = root / "plain"
    target.mkdir(exist_ok=True)
    for path in sorted((root / FOLDER).glob("*.jpg")):
        image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
        for width in WIDTHS:
            height = round(image.height * width / image.width)
            small = image.resize((width, height), Image.Resampling.LANCZOS)
            for ending, (form, settings) in FORMS.items():
                chosen = settings if is_tuned else {"quality": settings["quality"]}
                small.save(target / f"{path.stem}-{width}.{ending}", form, **chosen)


def tuned(root: Path) -> None:
    plain(root, is_tuned=True)


WORK: dict[str, Callable[[Path], None]] = {"ours": ours, "look": look, "plain": plain, "tuned": tuned}


def measured(name: str, root: Path) -> tuple[float, float]:
    """Seconds and MB of a run in processes of its own."""
    start, peak = time.perf_counter(), [0.0]
    process = subprocess.Popen([sys.executable, __file__, name, str(root)])
    watch = threading.Thread(target=_watch, args=(process, peak))
    watch.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    watch.join()
    assert code == 0
    return seconds, peak[0]


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_megabytes, _family(process.pid))))
        time.sleep(EVERY)


def _family(pid: int) -> list[int]:
    found = [pid]
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += _family(int(child))
    return found


def _megabytes(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make(root, count)
        octets = sum(path.stat().st_size for path in (root / FOLDER).iterdir())
        print(f"{count} photographs of {MEGAPIXELS:.0f} Mpx, {octets / 1e6:.0f} MB", flush=True)
        results = {}
        for label, work in (
            ("look", "look"),
            ("cold", "ours"),
            ("cached", "ours"),
            ("plain", "plain"),
            ("tuned", "tuned"),
        ):
            seconds, megabytes = results[label] = measured(work, root)
            speed = count * MEGAPIXELS / seconds
            print(f"{label} {seconds:.2f} s, {speed:.1f} Mpx/s, {megabytes:.0f} MB", flush=True)
            shutil.rmtree(root / "plain", ignore_errors=True)
    cold, memory = results["cold"]
    print(f"ratio to plain {results['plain'][0] / cold:.2f} (bar {RATIO}), with our settings of the encoders "
          f"{results['tuned'][0] / cold:.2f}; cached {results['cached'][0]:.2f} s (bar {CACHED}); "
          f"memory {memory:.0f} MB (bar {MEMORY})")  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) > 2:
        WORK[sys.argv[1]](Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
