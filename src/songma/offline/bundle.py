"""The offline folder as one zip, byte for byte the same when made again from the same files."""

import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold
MODE = 0o100644 << 16  # a plain file, readable by all
UNIX = 3  # "created on": fixed, or the bytes differ between systems


def write_zip(folder: Path, target: Path, top: str) -> int:
    """Pack every file below `folder` under `top`/; the number of files. Raises OSError."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files:
            name = f"{top}/{path.relative_to(folder).as_posix()}"
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.external_attr, entry.create_system = MODE, UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return len(files)
