#!/usr/bin/env python3
"""Writes the inputs that fuzzing begins with: seeds.py DIR makes DIR/TARGET/*, small ones of every format. Standard library only."""
import glob, gzip, io, json, os, random, re, sys, tarfile, zipfile

DOCUMENTS = [
    {"id": 1, "title": "Bridge", "date": "2024-03-12", "source": "Herald", "url": "https://news.example/1",
     "text": "Anna Keller, a spokeswoman, said on Tuesday that two Leopard 2 tanks had been delivered to Lagos. \"We will not wait,\" she said."},
    {"id": "b", "title": "Caf\u00e9 \u201cNord\u201d", "published": "03/04/2024", "body": "Spending rose by 4.5% to $3 million.\n\nIt is \u6771\u4eac, not \U0001F680."},
    {"headline": "U", "content": ["One.", "Two."], "author": {"name": "A"}, "lang": "en"},
]
TABLE = 'id,title,date,text\r\n1,T,2024-01-02,"One ""two""\r\nthree"\r\n2,U,,Four\r\n3;V;x\r\n'
HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge &amp; tunnel | Herald</title>
<meta property="og:title" content="Bridge"><meta property="article:published_time" content="2024-03-12T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","datePublished":"2024-03-12"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge</h1><p>Anna Keller said on Tuesday that the bridge would open in May, two years after it had been closed.</p>
<p>It cost &#36;5 million &mdash; more than planned.<br>The mayor, Omar Haddad, called it a success.</p></article><footer>All rights</footer></body></html>"""
NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Bridge</title><docdata><date.issue norm="20240312T101500Z"/></docdata></head><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head>
<body.content><block class="full_text"><p>It cost $5 million &amp; more.</p><p><![CDATA[<raw>]]></p></block></body.content></body></nitf>"""
REUTERS = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" OLDID="1" NEWID="7"><DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>cocoa</D></TOPICS>
<TEXT>&#2;<TITLE>COCOA &lt;X></TITLE><DATELINE> SALVADOR, Feb 26 - </DATELINE><BODY>Showers went on.
Reuter &#3;</BODY></TEXT></REUTERS>
"""
TEXT = "Title of it\n\nBody text of two lines,\nand more of it.\n\nSecond title\n\nOther body \u2014 \u201cquoted\u201d.\n"
HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n<p>A page of some words.</p\r\n1\r\n>\r\n0\r\n\r\n"
REQUESTS = [
    '#a1 entities name="Anna Keller" since=2024-03 limit=5 where.quantity=3..', 'search "two tanks" source=Herald', "ping", "help quotes",
    'timeline entities by=month name="x\\u2028y"', "ingest /tmp/a.jsonl corpus=a source=b", "reanalyze failed=true", "quotes group=name",
    "documents cursor=abc", "watch entities after=3", "; a comment", "analyze analyzers=quotes", 'remove corpus="a b"',
]
RESULT = {"id": 7, "language": "en", "annotations": [
    {"analyzer": "entities", "label": "PERSON", "start": 0, "end": 11, "text": "Anna Keller", "name": "Anna Keller", "score": 0.97,
     "attributes": {"country": "DEU", "value": 2.5, "negated": False, "types": ["a", "b"]}, "spans": {"cue": [[1, 2], [3, 4]]}}],
    "versions": {"entities": "1.0.0+abc"}, "failures": [{"analyzer": "quotes", "code": "timeout", "message": "m"}], "skipped": ["x"],
    "store": {"document": "0123456789abcdef", "digest": "AAAA", "text": "eJwDAAAAAAE=", "bytes": 0, "scalars": 0}}
SHORT = {**{key: value for key, value in RESULT.items() if key != "annotations"}, "rows": [
    ["entities", ["PERSON", 0, 11, "Anna Keller", 9700, {"country": "DEU"}, {"cue": [[1, 2]]}], ["LOC", 4, 5, None, None], ["X", 0, -1]],
    ["quotes"]]}


def texts_of_word_lists():
    """Texts made of the words and turns of phrase in the analyzers' own sources: what their rules begin with."""
    chance = random.Random(7)
    plugins = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Plugins")
    texts = []
    for name in sorted(os.listdir(plugins)):
        pieces = []
        for path in sorted(glob.glob(os.path.join(plugins, name, "**", "*.swift"), recursive=True)):
            with open(path, encoding="utf-8") as file:
                code = file.read()
            for literal in re.findall(r'"""\n(.*?)"""|"([^"\\\n]{2,})"', code, re.DOTALL):
                pieces += [piece.strip() for piece in re.split(r"[;/\s]{2,}|[;\n]", "".join(literal)) if piece.strip()]
        for _ in range(12 if pieces else 0):
            words = " ".join(chance.choice(pieces) for _ in range(200)).split()
            for k in range(0, len(words)):
                if chance.random() < 0.2:
                    words[k] = words[k].capitalize()
                if chance.random() < 0.15:
                    words[k] += chance.choice([",", ".", ";", ":", " –", "\u201d", "\n\n", " 3", " $5m", " Ann Doyle"])
            texts.append(" ".join(words)[:6000].encode())
    return texts


def texts_of_examples():
    """The examples in the comments of the analyzers' sources, whole: what each rule is for, at the end of a text, line or list."""
    chance = random.Random(11)
    plugins = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Plugins")
    examples = []
    for path in sorted(glob.glob(os.path.join(plugins, "**", "*.swift"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            for line in file:
                if "//" in line:
                    examples += [text for text in re.findall(r'"([^"\\]+)"', line.split("//", 1)[1]) if " " in text]
    texts = []
    for _ in range(60 if examples else 0):
        text = chance.choice(["", "\u201c", "LONDON,\n\n"])
        for _ in range(chance.randrange(1, 12)):
            text += chance.choice(examples) + chance.choice([" ", ". ", ",\n\n", "\n", ", ", ".\u201d ", "-", " on Monday", " \u2013 "])
        texts.append(text.rstrip().encode())
    return texts


def warc(block, kind="conversion", media="text/plain"):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/1\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {media}\r\nContent-Length: {len(block.encode())}\r\n\r\n")
    return (head + block + "\r\n\r\n").encode()


def tar(members, form):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def zipped(members, method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return out.getvalue()


def main():
    lines = "".join(json.dumps(document) + "\n" for document in DOCUMENTS).encode()
    members = [("a.jsonl", lines), ("b/c.txt", TEXT.encode()), ("d.csv", TABLE.encode()), ("e.html", HTML.encode()), ("f.xml", NITF.encode())]
    long_name = [("d" * 120 + "/e.txt", TEXT.encode())]
    archive = warc("Title\nText of it.") + warc(HTTP, "response", "application/http") + warc("Title\nText of it.")
    seeds = {
        "gz": [gzip.compress(lines, mtime=0), gzip.compress(lines, mtime=0) + gzip.compress(TEXT.encode(), mtime=0),
               gzip.compress(tar(members, tarfile.USTAR_FORMAT), mtime=0), gzip.compress(archive, mtime=0)],
        "tar": [tar(members, tarfile.USTAR_FORMAT), tar(long_name, tarfile.GNU_FORMAT), tar(long_name, tarfile.PAX_FORMAT),
                tar([("z.zip", zipped(members, zipfile.ZIP_STORED))], tarfile.USTAR_FORMAT)],
        "zip": [zipped(members, zipfile.ZIP_STORED), zipped(members, zipfile.ZIP_DEFLATED)],
        "json": [json.dumps(DOCUMENTS).encode(), json.dumps(DOCUMENTS, indent=1, ensure_ascii=False).encode(),
                 json.dumps({"articles": DOCUMENTS}).encode(), json.dumps(DOCUMENTS[0], indent=2).encode()],
        "jsonl": [lines, lines.replace(b"\n", b"\r\n"), "\ufeff".encode() + lines],
        "csv": [TABLE.encode(), TABLE.replace(",", "\t").encode(), TABLE.replace(",", ";").encode(), TABLE.encode("utf-16")],
        "warc": [archive, archive.replace(b"\r\n", b"\n")],
        "html": [HTML.encode(), HTML.encode("utf-16"), HTML.replace("utf-8", "windows-1252").encode("latin-1", "replace")],
        "xml": [NITF.encode()], "sgm": [REUTERS.encode() * 2], "txt": [TEXT.encode(), TEXT.encode("utf-16")],
        "request": ["\n".join(REQUESTS).encode() + b"\n"] + [line.encode() + b"\n" for line in REQUESTS],
        "document": [json.dumps(document).encode() for document in DOCUMENTS]
        + [b'{"text":"a","targets":[[0,1]],"analyzers":["quotes"],"speaker":"B","language":"en"}'],
        "result": [json.dumps(RESULT, separators=(",", ":")).encode(), json.dumps(SHORT, separators=(",", ":")).encode(), b'{"id":"7","error":{"code":"bad-line","message":"m"}}'],
        "lines": [lines, b"\n\n" + lines + b"no JSON\n"],
        "segments": [document.get("text", "Mr. A. B. Smith paid $3.5m (4%).\n\n- one\n- two").encode() for document in DOCUMENTS],
    }
    seeds["analyzers"] = seeds["segments"] + texts_of_word_lists() + texts_of_examples()
    for target, inputs in seeds.items():
        folder = os.path.join(sys.argv[1], target)
        os.makedirs(folder, exist_ok=True)
        for number, data in enumerate(inputs):
            with open(os.path.join(folder, f"{number}"), "wb") as file:
                file.write(data)


if __name__ == "__main__":
    main()
