#!/usr/bin/env python3
"""Writes the two sample archives, news.jsonl.gz and news.tar.gz, from the articles in articles/.

The same articles always give the same archives: articles go in by id, and no time, owner or file name of this
machine is written. The deflated bytes may differ from one zlib to another; the contents do not, and it is the
contents that --check compares.

    python3 make_archives.py            writes both archives beside this script
    python3 make_archives.py --check    writes nothing; exits with 1 if an archive is missing or out of date
"""

import gzip
import io
import json
import sys
import tarfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
KEYS = ("id", "title", "date", "source", "url", "text")
OPTIONAL = {"title", "date"}


def read_articles():
    """All articles by id, as (id, document, bytes of the file); stops at the first one that is not as it should be."""
    articles = []
    for path in sorted((FOLDER / "articles").glob("*.json")):
        data = path.read_bytes()
        document = json.loads(data)
        missing = [key for key in KEYS if key not in OPTIONAL and not document.get(key)]
        unknown = [key for key in document if key not in KEYS]
        if missing or unknown:
            sys.exit(f"{path.name}: missing {missing}, unknown {unknown}")
        if document["id"] != path.stem:
            sys.exit(f"{path.name}: its id is {document['id']!r}; it must be the file's name without .json")
        articles.append((document["id"], document, data))
    if not articles:
        sys.exit(f"no articles in {FOLDER / 'articles'}")
    return articles


def json_lines(articles):
    """One compact JSON object a line."""
    lines = [json.dumps(document, ensure_ascii=False, separators=(",", ":")) for _, document, _ in articles]
    return ("\n".join(lines) + "\n").encode("utf-8")


def tar(articles):
    """A ustar archive with a member news/ID.json for each article."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for identifier, _, data in articles:
            member = tarfile.TarInfo(f"news/{identifier}.json")
            member.size = len(data)
            member.mode = 0o644
            member.mtime = 0
            member.uid = member.gid = 0
            member.uname = member.gname = "root"
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def compressed(data):
    """A gzip member whose header holds neither a time nor a name."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as stream:
        stream.write(data)
    return buffer.getvalue()


def is_current(path, data):
    try:
        return gzip.decompress(path.read_bytes()) == data
    except (OSError, EOFError):
        return False


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit("usage: make_archives.py [--check]")
    articles = read_articles()
    archives = {"news.jsonl.gz": json_lines(articles), "news.tar.gz": tar(articles)}
    if arguments:
        stale = [name for name, data in archives.items() if not is_current(FOLDER / name, data)]
        if stale:
            sys.exit(f"out of date: {', '.join(stale)}; run python3 make_archives.py")
        return
    for name, data in archives.items():
        (FOLDER / name).write_bytes(compressed(data))
        print(f"{name}: {len(articles)} articles")


if __name__ == "__main__":
    main(sys.argv[1:])
