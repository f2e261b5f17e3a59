#!/usr/bin/env python3
"""Six hours of a newsroom's feed, compressed in time: `make soak DOCUMENTS=180000` (500 documents a minute for six hours).

    soak.py BIN [--documents N]

A daemon ingests one archive after the other, made by ../shared/tools/make_bulk.py, none like another; between them clients
search, list and count, and every fifth archive is removed again. Prints resident memory of daemon
and workers as it goes. Exit 1 when memory grows: when the most of the last third exceeds that of the second by a tenth, or the limits
of 100 MB (daemon) and 150 MB (worker), or when a document is lost. Standard library only.
"""
import argparse, json, os, shutil, subprocess, sys, tempfile, threading, time

from clients import ask, connect

SHARED = os.environ.get("ANALYZERD_SHARED", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared"))
ROUND = 36_000_000


def resident(pid):
    """Resident memory of a process in MB of 1,048,576 bytes."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0


class Watch(threading.Thread):
    """The most memory of daemon and workers since it was last asked."""

    def __init__(self, daemon, workers):
        super().__init__(daemon=True)
        self.pids, self.most, self.ended = {"daemon": [daemon], "worker": workers}, {"daemon": 0, "worker": 0}, False

    def run(self):
        while not self.ended:
            for what, pids in self.pids.items():
                self.most[what] = max([self.most[what]] + [resident(pid) for pid in pids])
            time.sleep(0.2)

    def take(self):
        most, self.most = self.most, {"daemon": 0, "worker": 0}
        return most


def use(connection, file, number):
    """What clients ask between two archives."""
    for line in ("entities group=name limit=20", "entities group=label", "hardware limit=50", 'search "minister" limit=20',
                 "timeline entities by=month", "sentiment label=negative limit=100", "factcheck limit=100",
                 'quotes name="Donald Trump" limit=50', "stats", "jobs"):
        _, status = ask(file, connection, line)
        if not status.startswith("ok"):
            sys.exit(f"{line}: {status}")
    if number % 5 == 4:
        _, status = ask(file, connection, f"remove corpus=round-{number}")
        if not status.startswith("ok"):
            sys.exit(f"remove: {status}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin")
    parser.add_argument("--documents", type=int, default=180_000)
    options = parser.parse_args()
    bulk = os.path.join(SHARED, "tools", "make_bulk.py")
    if not os.path.exists(bulk):
        sys.exit("the soak makes its archives from ../shared, the development data, which is not there (CONTRIBUTING.md)")
    home = tempfile.mkdtemp(prefix="soak-")
    path = os.path.join(home, "socket")
    daemon = subprocess.Popen([os.path.join(options.bin, "analyzerd"), "serve", "--socket", path, "--data", os.path.join(home, "data"),
                               "--workers", "2"], stderr=open(os.path.join(home, "log"), "w"))
    try:
        while not os.path.exists(path):
            if daemon.poll() is not None:
                sys.exit("analyzerd does not start: " + open(os.path.join(home, "log")).read()[-2000:])
            time.sleep(0.05)
        connection, file = connect(path)
        file.readline()
        watch, rounds, ingested, kept = None, [], 0, 0
        print("documents   daemon   worker   (most resident memory in MB)", flush=True)
        while ingested < options.documents:
            number = len(rounds)
            archive = os.path.join(home, f"{number}.jsonl.gz")
            subprocess.run([sys.executable, bulk, archive, "--size", str(ROUND), "--seed", str(number), "--vary", "--level", "1"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            rows, status = ask(file, connection, f"ingest {json.dumps(archive)} corpus=round-{number}")
            if not status.startswith("ok"):
                sys.exit(f"ingest: {status}")
            job = {"state": "queued"}
            while job["state"] in ("queued", "running"):
                time.sleep(0.5)
                job = ask(file, connection, f"job {rows[0]['job']}")[0][0]
                if watch is None and (workers := ask(file, connection, "stats")[0][0]["worker-processes"]):
                    watch = Watch(daemon.pid, workers)
                    watch.start()
            if job["state"] != "done" or job["failures"]:
                sys.exit(f"a job did not end well: {job}")
            os.remove(archive)
            ingested += job["documents"]
            use(connection, file, number)
            kept += 0 if number % 5 == 4 else job["documents"]
            rounds.append(watch.take())
            print(f"{ingested:9}   {rounds[-1]['daemon']:6.1f}   {rounds[-1]['worker']:6.1f}", flush=True)
        stats = ask(file, connection, "stats")[0][0]
        watch.ended = True
        faults = []
        if stats["store"]["documents"] != kept:
            faults.append(f"{stats['store']['documents']} documents are stored, {kept} were kept")
        if stats["workers-crashed"] or stats["workers-over-budget"]:
            faults.append("workers had to be replaced")
        third = len(rounds) // 3
        for what, limit in (("daemon", 100), ("worker", 150)):
            before = max((r[what] for r in rounds[third:2 * third]), default=0)
            after = max(r[what] for r in rounds[2 * third:])
            print(f"{what}: second third {before:.1f} MB, last third {after:.1f} MB (at most {limit})")
            if after > limit:
                faults.append(f"the {what} has {after:.1f} MB, more than {limit}")
            if third and after > before * 1.1:
                faults.append(f"the memory of the {what} grows: {before:.1f} MB, then {after:.1f} MB")
        print("\n".join(faults) or f"{ingested} documents, {kept} kept, nothing lost, memory flat")
        sys.exit(1 if faults else 0)
    finally:
        daemon.terminate()
        daemon.wait()
        shutil.rmtree(home, ignore_errors=True)


main()
