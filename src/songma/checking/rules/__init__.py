"""The rules, one file each: `check(prose)` yields findings, never logs, never reads a file."""
