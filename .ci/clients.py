#!/usr/bin/env python3
"""Measures what many clients at once cost the others: `make clients CLIENTS=300`.

    clients.py BIN [--clients N] [--seconds S]

Bad clients (slow readers, silent ones, half lines, vanishing ones, floods of bad lines) take the connections that there are during
an ingest; one good client asks `ping` every two milliseconds. Prints its latencies with and without the crowd, and the daemon's
largest resident memory. Exit 1 when a ping is not answered, nobody is told `busy`, or the memory exceeds 256 MB; latencies depend on
the machine's load, which is printed beside them, and fail nothing. Standard library only.
"""
import argparse, json, os, random, shutil, socket, subprocess, sys, tempfile, threading, time

HABITS = ("slow", "silent", "half", "vanish", "flood")
NONSENSE = b'{"no":"verb"} entites "open\n' * 2000


def connect(path):
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(60)
    connection.connect(path)
    return connection, connection.makefile("rb")


def ask(file, connection, line):
    """Rows and status of one request."""
    connection.sendall(line.encode() + b"\n")
    rows = []
    while True:
        answer = file.readline()
        if not answer.endswith(b"\n"):
            raise OSError(f"the daemon has closed the connection during {line}")
        if not answer.startswith(b"{"):
            return rows, answer.decode().strip()
        rows.append(json.loads(answer))


def high_water(pid):
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def write_archive(path, count, seed):
    """Articles of five paragraphs, none like another."""
    numbers = random.Random(seed)
    people = ["Anna Keller", "Omar Haddad", "Lucy Brandt", "Mei Tanaka", "Rosa Delgado"]
    places = ["Kharkiv", "Brussels", "Lagos", "Manila", "Warsaw", "Ottawa"]
    with open(path, "w") as file:
        for k in range(count):
            text = "\n\n".join(
                f"{numbers.choice(people)} said in {numbers.choice(places)} on Monday that {numbers.randrange(2, 90)} tanks had arrived. "
                f"\"We counted {numbers.randrange(10 ** 6)} of them,\" {numbers.choice(people)} said. Spending rose by {numbers.randrange(30)} percent."
                for _ in range(5))
            file.write(json.dumps({"id": str(k), "title": f"Day {k}", "date": "2024-05-06", "source": "Wire", "text": text}) + "\n")


class Crowd:
    """Bad clients, kept open until they are let go."""

    def __init__(self, path):
        self.path, self.open, self.busy, self.greeted = path, [], 0, 0

    def add(self, habit):
        connection, file = connect(self.path)
        greeting = file.readline()
        if greeting.startswith(b"error busy"):
            self.busy += 1
            return
        self.greeted += 1
        if habit == "slow":
            self.send(connection, b"export entities\nexport quotes\n" * 200)
        elif habit == "half":
            self.send(connection, b'entities name="half a na')
        elif habit == "flood":
            self.send(connection, NONSENSE)
        elif habit == "vanish":
            self.send(connection, b"export entities\n")
            file.readline()
            connection.close()
            return
        self.open.append(connection)

    @staticmethod
    def send(connection, data):
        connection.setblocking(False)
        try:
            connection.send(data)
        except BlockingIOError:
            pass
        connection.settimeout(60)


def percentile(values, part):
    values = sorted(values)
    return 1000 * values[min(len(values) - 1, int(part * len(values)))]


def pings(path, stop):
    connection, file = connect(path)
    file.readline()
    latencies = []
    while not stop():
        began = time.perf_counter()
        _, status = ask(file, connection, "ping")
        latencies.append(time.perf_counter() - began)
        if status != "ok rows=0":
            raise OSError(f"ping was answered with {status}")
        time.sleep(0.002)
    return latencies


def report(label, latencies):
    print(f"{label}: {len(latencies)} pings, p50 {percentile(latencies, 0.5):.2f} ms, p99 {percentile(latencies, 0.99):.2f} ms, "
          f"most {percentile(latencies, 1):.2f} ms (load {os.getloadavg()[0]:.1f})", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin")
    parser.add_argument("--clients", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    home = tempfile.mkdtemp(prefix="clients-")
    path = os.path.join(home, "socket")
    daemon = subprocess.Popen([os.path.join(os.path.abspath(options.bin), "analyzerd"), "serve", "--socket", path, "--data",
                               os.path.join(home, "data")], stderr=open(os.path.join(home, "log"), "w"))
    faults = []
    try:
        end = time.monotonic() + 30
        while True:
            try:
                connection, file = connect(path)
                if file.readline().strip().endswith(b"state=ready"):
                    break
            except OSError:
                pass
            if time.monotonic() > end:
                sys.exit("analyzerd does not start: " + open(os.path.join(home, "log")).read())
            time.sleep(0.02)

        def during_ingest(corpus):
            archive = os.path.join(home, f"{corpus}.jsonl")
            write_archive(archive, 30_000, corpus)
            rows, status = ask(file, connection, f"ingest {archive} corpus={corpus}")
            if not rows:
                raise OSError(status)
            job = rows[0]["job"]
            end = time.monotonic() + options.seconds
            return job, lambda: time.monotonic() > end

        job, stop = during_ingest("alone")
        report("during an ingest, alone", pings(path, stop))
        ask(file, connection, f"cancel {job}")
        while ask(file, connection, f"job {job}")[0][0]["state"] == "running":
            time.sleep(0.05)

        job, stop = during_ingest("crowd")
        crowd = Crowd(path)
        latencies = []
        pinging = threading.Thread(target=lambda: latencies.extend(pings(path, stop)))
        pinging.start()
        time.sleep(0.1)
        for k in range(options.clients):
            crowd.add(HABITS[k % len(HABITS)])
        while not crowd.busy and crowd.greeted < 10 * options.clients:
            crowd.add("silent")
        pinging.join()
        if not latencies:
            faults.append("the pings among the crowd were not answered")
        else:
            report(f"the same, among {len(crowd.open)} bad clients ({crowd.greeted} were greeted, {crowd.busy} told busy)", latencies)
        state = ask(file, connection, f"job {job}")[0][0]
        print(f"the ingest meanwhile: {state['state']}, {state['documents']} documents, {state['failures']} failures")
        if state["failures"]:
            faults.append("documents have failed")
        if not crowd.busy:
            faults.append("nobody was told busy")
        memory = high_water(daemon.pid)
        print(f"the daemon's largest resident memory: {memory:.0f} MB")
        if memory > 256:
            faults.append(f"{memory:.0f} MB")
        daemon.terminate()
        if daemon.wait(6) != 0:
            faults.append(f"the daemon ended with {daemon.returncode}")
    except (OSError, subprocess.TimeoutExpired) as error:
        faults.append(f"{error}; the daemon's log ends: " + open(os.path.join(home, "log")).read()[-2000:])
    finally:
        daemon.kill()
        daemon.wait()
        shutil.rmtree(home, ignore_errors=True)
    for fault in faults:
        print(f"FAULT {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
