"""What every peer shares: its job, its input, its clock."""

import json
import sys
import time


def run(jobs, runs):
    """Does the job that the command line names and prints its median time in seconds.

    The input is read before the clock starts; the result is written after it has stopped. Work on
    one core is timed by the processor time that it takes, work on two by the wall clock.
    """
    name, source, target = sys.argv[1:4]
    prepare, work, write = jobs[name]
    with open(source, encoding="utf-8") as file:
        prepared = prepare(json.load(file))
    clock = time.perf_counter if "-two" in name else time.process_time
    times = []
    for _ in range(runs[name]):
        start = clock()
        result = work(prepared)
        times.append(clock() - start)
    with open(target, "w", encoding="utf-8", newline="") as file:
        file.write(write(result))
    times.sort()
    print(times[len(times) // 2])
