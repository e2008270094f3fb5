#!/usr/bin/env python3
"""Runs `gazette fetch` against every scenario of the hostile server and prints what came of it.

    cargo build -p gazette --features test-egress
    tools/hostile.py [--binary target/debug/gazette] [--base-port 18080] [--jobs 4]
    tools/hostile.py --beside 200 [--rounds 4] [--binary target/release/gazette]

The server is not part of this repository: it is looked for in `../shared/tools` beside it (or where GAZETTE_SHARED
says), and without it there is nothing to do. Bombs in brotli and zstd are made here where Python knows these codings, for
the server to serve. Each scenario gets a process of its own, whose CPU and peak memory the
system reports. Exit code 0 if nothing was reached that must not be, everything that must be read was, and every
process stayed within its limits.

With --beside N, one process fetches from a good source while N hostile ones, each a host of its own, are fetched by it
too; how long the good source takes is compared with how long it takes alone, in rounds that take turns. The good source is
a server of its own, and known to the fetcher as any is after its first answer. The hostile server makes its bombs as it
sends them, which keeps a core busy: it gets the first core to itself each time, as other people's servers would be machines
of their own, and everything else runs on the rest. The control is the good source alone, while another process takes as
much of those cores as the hostile ones made the fetcher take. As root on Linux all of it runs in a group of the scheduler's
own that goes before what else the machine has to do.
"""
import argparse
import collections
import concurrent.futures
import contextlib
import importlib
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("GAZETTE_SHARED", REPOSITORY.parent / "shared"))
LIMIT_SECONDS, LIMIT_CPU, LIMIT_MIB = 33.0, 1.0, 32.0

Ran = collections.namedtuple("Ran", "scenario code lines seconds cpu mib")


def get(port, path, data=None):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", data=data, timeout=10) as answer:
        return json.load(answer)


def wait_for(port):
    for _ in range(100):
        try:
            return get(port, "/__index")
        except OSError:
            time.sleep(0.1)
    sys.exit("the hostile server did not start")


def watch(pid):
    """Waits for a process; its status, resources, and peak memory in MiB.

    The peak is looked up while it runs: what `wait4` says of memory counts what this program held when it forked.
    """
    peak = 0
    while True:
        try:
            with open(f"/proc/{pid}/status", encoding="ascii") as status:
                peak = max([peak] + [int(line.split()[1]) for line in status if line.startswith("VmHWM")])
        except OSError:
            pass
        ended, status, used = os.wait4(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), used, peak / 1024
        time.sleep(0.002)


def run(binary, files, scenario):
    """One process for one address; CPU seconds and peak memory from the system."""
    command = [binary, "fetch", "--test-hosts", f"{files}/hosts.test", "--test-dial", f"{files}/dial.test"]
    command += ["--test-public-net", "203.0.113.0/24", "--", scenario["url"]]
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        process.returncode, used, mib = watch(process.pid)
        out.seek(0)
        lines = [json.loads(line) for line in out]
    seconds = time.monotonic() - start
    return Ran(scenario, process.returncode, lines, seconds, used.ru_utime + used.ru_stime, mib)


def wrong(ran, base_mib):
    """What is wrong with a run, as short words."""
    expect, found = ran.scenario["expect"], []
    without = [line for line in ran.lines if "faults" in line and "text" not in line]
    if ran.code not in (0, 1) or not ran.lines:
        found.append(f"exit {ran.code} with {len(ran.lines)} lines")
    if expect == "refuse" and (ran.code != 1 or not without):
        found.append("not refused")
    # A feed without a posting is read, though no dispatch comes of it.
    if expect == "parse" and not (ran.code == 0 or any(line.get("format") for line in without)):
        found.append("not read: " + without[0]["faults"][0]["note"] if without else "not read")
    if ran.seconds > LIMIT_SECONDS:
        found.append(f"{ran.seconds:.0f} s")
    if ran.cpu > LIMIT_CPU:
        found.append(f"{ran.cpu:.2f} s CPU")
    if ran.mib - base_mib > LIMIT_MIB:
        found.append(f"{ran.mib - base_mib:.0f} MiB more than an honest feed")
    return found


def report(runs, base_mib, canary):
    groups = collections.defaultdict(list)
    for ran in runs:
        groups[ran.scenario["group"]].append(ran)
    print(f"{'group':<15}{'runs':>6}{'wrong':>7}{'read':>6}{'most s':>8}{'most CPU s':>12}{'most MiB more':>15}")
    for group, members in sorted(groups.items()):
        bad = sum(bool(wrong(ran, base_mib)) for ran in members)
        read = sum(ran.code == 0 for ran in members)
        seconds, cpu = max(r.seconds for r in members), max(r.cpu for r in members)
        mib = max(r.mib for r in members) - base_mib
        print(f"{group:<15}{len(members):>6}{bad:>7}{read:>6}{seconds:>8.1f}{cpu:>12.2f}{mib:>15.1f}")
    failures = [(ran.scenario["id"], wrong(ran, base_mib)) for ran in runs if wrong(ran, base_mib)]
    for name, words in failures:
        print(f"  {name}: {'; '.join(words)}")
    print(f"{len(runs)} scenarios, {len(failures)} wrong, {len(canary)} canary hits")
    return not failures and not canary


def with_bombs(server, folder):
    """A copy of the server with the bombs it looks for beside itself."""
    copy = pathlib.Path(folder, server.name)
    shutil.copy(server, copy)
    (copy.parent / "tools").mkdir()
    for ending, module, pack in (
        ("br", "brotli", lambda m, zeros: m.compress(zeros, quality=5)),
        ("zst", "zstandard", lambda m, zeros: m.ZstdCompressor(19).compress(zeros)),
    ):
        try:
            packed = pack(importlib.import_module(module), bytes(1 << 30))
        except ImportError:
            print(f"without the {ending} bomb: Python has no module {module}")
            continue
        (copy.parent / f"tools/bomb1g.{ending}").write_bytes(packed)
    return copy


GOOD = """
import http.server, socketserver
FEED = b"<rss version='2.0'><channel><title>Good</title>" + b"".join(
    b"<item><title>Story %d</title><description>%s</description></item>" % (i, b"All is well, they said. " * 20) for i in range(20)
) + b"</channel></rss>"
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(FEED)))
        self.end_headers()
        self.wfile.write(FEED)
    def log_message(self, *_):
        pass
class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
Server(("127.0.0.1", PORT), Handler).serve_forever()
"""


# Questions to the good source in a round, and the seconds between two.
TIMES, PAUSE = 600, 0.025


# Takes a share of a core, a few milliseconds at a time.
BUSY = """
import time
while True:
    end = time.monotonic() + 0.01 * SHARE
    while time.monotonic() < end:
        pass
    time.sleep(0.01 * (1 - min(SHARE, 1)))
"""


class Asked:
    """One `gazette fetch` that is asked address by address, and tells how long each took."""

    def __init__(self, binary, files):
        command = [binary, "fetch", "--test-hosts", f"{files}/hosts.test", "--test-dial", f"{files}/dial.test"]
        command += ["--test-public-net", "203.0.113.0/24"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        self.asked, self.took = {}, {}
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        # Hostile feeds give thousands of lines: taking them apart would keep busy the core that is measured.
        for line in self.process.stdout:
            now = time.monotonic()
            if "//steady.test/" in line[:80]:
                url = json.loads(line)["id"]
                self.took.setdefault(url, now - self.asked[url])

    def cpu(self):
        """CPU seconds so far."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def ask(self, url):
        self.asked[url] = time.monotonic()
        self.process.stdin.write(url + "\n")
        self.process.stdin.flush()


def ask_good(asked, times, pause):
    """Milliseconds each question to the good source took; the limit of a fetch where no answer came."""
    urls = [f"http://steady.test/feed?{id(asked)}-{n}" for n in range(times)]
    for url in urls:
        asked.ask(url)
        time.sleep(pause)
    end = time.monotonic() + LIMIT_SECONDS
    while time.monotonic() < end and any(url not in asked.took for url in urls):
        time.sleep(0.05)
    return [1000 * asked.took.get(url, LIMIT_SECONDS) for url in urls]


def time_good(binary, files, others):
    """How long the good source takes while others are fetched; the share of a core that all of it took."""
    asked = Asked(binary, files)
    asked.ask("http://steady.test/first")
    time.sleep(0.2)
    start = time.monotonic()
    for url in others:
        asked.ask(url)
    took = ask_good(asked, TIMES, PAUSE)
    share = asked.cpu() / (time.monotonic() - start)
    asked.process.kill()
    asked.process.wait()
    return took, share


def percentile(took, share):
    return sorted(took)[min(len(took) - 1, int(share * len(took)))]


def report_beside(times):
    """Prints the percentiles of all rounds together, and how many times that of the good source alone the p99 is."""
    alone = percentile(next(iter(times.values())), 0.99)
    for name, took in times.items():
        p50, p90, p99 = (percentile(took, share) for share in (0.5, 0.9, 0.99))
        print(
            f"{name:<12} p50 {p50:7.2f} ms   p90 {p90:7.2f} ms   p99 {p99:7.2f} ms   most {max(took):7.1f} ms"
            f"   p99 / alone {p99 / alone:5.2f}   of {len(took)}"
        )


def go_first():
    """Asks the scheduler to put this session before all others, where Linux groups sessions and we may."""
    with contextlib.suppress(OSError):
        os.setsid()  # fails where this process leads a session of its own already
    try:
        pathlib.Path("/proc/self/autogroup").write_text("-20", encoding="ascii")
    except OSError:
        print("other processes of this machine count in what follows")


def beside(args, index, files):
    """How long a good source takes alone, and beside hostile ones."""
    port = args.base_port + 70
    good = subprocess.Popen([sys.executable, "-c", GOOD.replace("PORT", str(port))])
    hostile = [s for s in index if s["expect"] == "bounded" or s["group"] == "slow"]
    urls = []
    for number, scenario in zip(range(args.beside), itertools.cycle(hostile)):
        urls.append(urllib.parse.urlsplit(scenario["url"])._replace(netloc=f"hostile{number}.test").geturl())
    with open(f"{files}/hosts.test", "a", encoding="ascii") as hosts:
        hosts.write("steady.test 203.0.113.99\n")
        hosts.writelines(f"hostile{number}.test 203.0.113.10\n" for number in range(args.beside))
    with open(f"{files}/dial.test", "a", encoding="ascii") as dial:
        dial.write(f"203.0.113.99:80 127.0.0.1:{port}\n")
    times = collections.defaultdict(list)
    try:
        time.sleep(0.5)
        for _ in range(args.rounds):
            times["alone"] += time_good(args.binary, files, [])[0]
            took, share = time_good(args.binary, files, urls)
            times[f"beside {args.beside}"] += took
            with subprocess.Popen([sys.executable, "-c", BUSY.replace("SHARE", str(share))]) as busy:
                times["control"] += time_good(args.binary, files, [])[0]
                busy.terminate()
    finally:
        good.terminate()
        good.wait()
    report_beside(times)
    return 0


def keep_apart(hostile):
    """The first core for the hostile server, the others for this program and all it starts."""
    first, *others = sorted(os.sched_getaffinity(0))
    if others:
        os.sched_setaffinity(hostile, {first})
        os.sched_setaffinity(0, others)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(REPOSITORY / "target/debug/gazette"))
    parser.add_argument("--base-port", type=int, default=18080)
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--beside", type=int, default=0, help="time a good source beside so many hostile ones")
    parser.add_argument("--rounds", type=int, default=4, help="rounds of --beside")
    parser.add_argument("--only", default="", help="only scenarios whose id begins so")
    args = parser.parse_args()
    server = SHARED / "tools/hostile_server.py"
    if not server.exists():
        print(f"skipped: there is no {server}")
        return 0
    if args.beside:
        go_first()
    with tempfile.TemporaryDirectory() as files:
        server = with_bombs(server, files)
        command = [sys.executable, str(server), "--base-port", str(args.base_port)]
        subprocess.run(command + ["--write-files", files], check=True, stdout=subprocess.DEVNULL)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        if args.beside:
            keep_apart(process.pid)
        try:
            index = [s for s in wait_for(args.base_port) if s["id"].startswith(args.only)]
            if args.beside:
                return beside(args, index, files)
            honest = run(args.binary, files, {"url": "http://good.test/ok.rss"})
            with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
                runs = list(pool.map(lambda scenario: run(args.binary, files, scenario), index))
            canary = get(args.base_port, "/__report")["canary"]
        finally:
            process.terminate()
            process.wait()
    return 0 if report(runs, honest.mib, canary) else 1


if __name__ == "__main__":
    sys.exit(main())
