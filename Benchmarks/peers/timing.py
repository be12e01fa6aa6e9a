"""What every peer shares: its job, its input, its clock."""

import json
import sys
import time


def run(jobs, runs):
    """Does the job that the command line names and prints its median time in seconds.

    The input is read before the clock starts; the result is written after it has stopped.
    """
    name, source, target = sys.argv[1:4]
    prepare, work, write = jobs[name]
    with open(source, encoding="utf-8") as file:
        prepared = prepare(json.load(file))
    times = []
    for _ in range(runs[name]):
        start = time.perf_counter()
        result = work(prepared)
        times.append(time.perf_counter() - start)
    with open(target, "w", encoding="utf-8", newline="") as file:
        file.write(write(result))
    times.sort()
    print(times[len(times) // 2])
