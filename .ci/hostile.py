#!/usr/bin/env python3
"""Gives analyzerd broken and hostile archives through its socket, and compares with what a good reader does: `make hostile`.

    hostile.py BIN MAKE_HOSTILE [--small] [--only PREFIX] [--analyzers a,b|none|all] [--keep DIR]

MAKE_HOSTILE writes the archives and expected.json: outcome, document counts, seconds, memory. Each archive is a job of its own;
after each a small good one must be read as if nothing had happened. Seconds are CPU seconds of daemon and workers together,
so that a busy machine changes nothing; memory is the largest resident size of the daemon and of the largest worker. Limits are
those of reading without analysis: with analyzers ten times the seconds are allowed.
Exit 0 when all holds, 1 when something does not. Standard library only.
"""
import argparse, json, os, shutil, socket, subprocess, sys, tempfile, time

FINAL = ("done", "failed", "cancelled")


class Daemon:
    def __init__(self, binary, home, flags):
        self.path = os.path.join(home, "socket")
        self.process = subprocess.Popen(
            [binary, "serve", "--socket", self.path, "--data", os.path.join(home, "data"), "--workers", "2", *flags],
            stderr=open(os.path.join(home, "log"), "w"))
        end = time.monotonic() + 60
        while True:
            try:
                self.connection = socket.socket(socket.AF_UNIX)
                self.connection.connect(self.path)
                self.file = self.connection.makefile("rb")
                self.file.readline()
                if not self.ask("corpora")[1].startswith("error loading"):
                    return
            except OSError:
                pass
            self.connection.close()
            if time.monotonic() > end or self.process.poll() is not None:
                sys.exit("analyzerd does not start: " + open(os.path.join(home, "log")).read())
            time.sleep(0.02)

    def ask(self, line):
        """Rows and status of one request."""
        self.connection.settimeout(60)
        self.connection.sendall(line.encode() + b"\n")
        rows = []
        while True:
            answer = self.file.readline()
            if not answer.endswith(b"\n"):
                raise OSError("the daemon has closed the connection")
            if not answer.startswith(b"{"):
                return rows, answer.decode().strip()
            rows.append(json.loads(answer))

    def processes(self):
        """The daemon and its workers, those of now."""
        return [self.process.pid, *self.ask("stats")[0][0]["worker-processes"]]

    def ingest(self, path, corpus, patience):
        """A job to its end; the daemon must answer all the while."""
        rows, status = self.ask(f"ingest {json.dumps(path)} corpus={json.dumps(corpus)}")
        if not rows:
            return {"state": "refused", "message": status, "documents": 0, "duplicates": 0, "failures": 1, "warnings": 0}
        end = time.monotonic() + patience
        while True:
            job = self.ask(f"job {rows[0]['job']}")[0][0]
            if job["state"] in FINAL:
                return job
            if time.monotonic() > end:
                self.ask(f"cancel {rows[0]['job']}")
                return {**job, "state": "too slow"}
            time.sleep(0.02)


def cpu_seconds(pid):
    try:
        fields = open(f"/proc/{pid}/stat").read().rsplit(") ", 1)[1].split()
        # Its own and that of its children that have ended: workers that were replaced.
        return sum(int(fields[k]) for k in (11, 12, 13, 14)) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0


def high_water(pid):
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0


def forget_high_water(pid):
    """The largest resident size counts from here on."""
    try:
        with open(f"/proc/{pid}/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def faults(row, job, seconds, memory, failures, allowed_seconds):
    """What is wrong, a text each."""
    found = []
    documents = job["documents"] + job["duplicates"]
    if job["state"] not in ("done", "failed", "refused"):
        found.append(f"the job is {job['state']}")
    if not row["min"] <= documents <= row["max"]:
        found.append(f"{documents} documents, not {row['min']} to {row['max']}")
    complaints = job["failures"] + job["warnings"]
    if row["outcome"] == "accept" and documents == row["documents"] and job["failures"]:
        found.append(f"{job['failures']} failures, where nothing is wrong: {failures[:1]}")
    if row["outcome"] != "accept" and complaints == 0:
        found.append("nothing was said about the damage")
    if row["outcome"] in ("partial", "reject") and documents < row["max"] and job["failures"] == 0:
        found.append("what is missing has no failure")
    name = os.path.basename(row["file"])
    for failure in failures:
        if failure.get("document") is None and not failure.get("origin", "").startswith(name):
            found.append(f"a failure does not name its archive: {failure}")
            break
    if seconds > allowed_seconds:
        found.append(f"{seconds:.1f} CPU seconds, more than {allowed_seconds}")
    if memory > row["rss_mb"]:
        found.append(f"{memory} MB, more than {row['rss_mb']}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin")
    parser.add_argument("make_hostile")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--analyzers", default="none")
    parser.add_argument("--keep")
    options = parser.parse_args()
    home = tempfile.mkdtemp(prefix="hostile-")
    folder = options.keep or os.path.join(home, "archives")
    if not os.path.exists(os.path.join(folder, "expected.json")):
        subprocess.run([sys.executable, options.make_hostile, folder, *(["--small"] if options.small else [])], check=True,
                       stdout=subprocess.DEVNULL)
    expected = json.load(open(os.path.join(folder, "expected.json")))
    expected = [row for row in expected if row["file"].startswith(options.only)]
    flags = [] if options.analyzers == "all" else ["--analyzers", options.analyzers]
    factor = 1 if options.analyzers == "none" else 10
    daemon = Daemon(os.path.join(os.path.abspath(options.bin), "analyzerd"), home, flags)
    wrong = 0
    try:
        for number, row in enumerate(expected):
            processes = daemon.processes()
            for pid in processes:
                forget_high_water(pid)
            before = {pid: cpu_seconds(pid) for pid in processes}
            allowed = row["seconds"] * factor
            path = os.path.join(folder, row["file"])
            job = daemon.ingest(path, row["file"], 60 + 10 * allowed)
            after = sorted(set(processes + daemon.processes()))
            seconds = sum(cpu_seconds(pid) - before.get(pid, 0) for pid in after if os.path.exists(f"/proc/{pid}"))
            memory = max(high_water(pid) for pid in after)
            failures = daemon.ask(f"failures job={job['job']}")[0] if "job" in job else []
            found = faults(row, job, seconds, memory, failures, allowed)
            good = os.path.join(home, "good.jsonl")
            with open(good, "w") as file:
                for k in range(3):
                    file.write(json.dumps({"title": f"After {number}-{k}", "text": f"Anna Keller spoke in Lagos on day {number}-{k}."}) + "\n")
            after_job = daemon.ingest(good, "good", 120)
            if (after_job["state"], after_job["documents"], after_job["failures"]) != ("done", 3, 0):
                found.append(f"the good archive after it was not read: {after_job}")
            wrong += bool(found)
            mark = "FAULT" if found else "ok   "
            print(f"{mark} {row['file']}: {row['outcome']}, {job['documents'] + job['duplicates']} documents, {job['failures']} failures, "
                  f"{job['warnings']} warnings, {seconds:.1f} s, {memory} MB" + "".join(f"\n      {text}" for text in found), flush=True)
        outside = [row for row in daemon.ask("documents limit=1000000")[0] if "root:x:0:0" in json.dumps(row)]
        if outside:
            wrong += 1
            print(f"FAULT a file of this machine was read: {outside[0]}")
        daemon.ask("shutdown")
        if daemon.process.wait(20) != 0:
            wrong += 1
            print(f"FAULT the daemon ended with {daemon.process.returncode}")
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"FAULT {row['file']}: {error}; the daemon's log ends: " + open(os.path.join(home, "log")).read()[-2000:])
        wrong += 1
    finally:
        daemon.process.kill()
        daemon.process.wait()
        shutil.rmtree(home, ignore_errors=True)
    print(f"hostile archives: {len(expected)} read, {wrong} with faults")
    return 1 if wrong or not expected else 0


if __name__ == "__main__":
    sys.exit(main())
