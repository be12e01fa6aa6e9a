"""How many files of two output folders differ: XML and CSV to the byte, pages but for spaces and line
ends. A file that only one of them has differs too."""

import sys
from pathlib import Path


def documents(folder):
    return {
        path.relative_to(folder): path
        for path in Path(folder).rglob("*")
        if path.suffix in (".xml", ".html", ".csv")
    }


def content(path):
    data = path.read_bytes()
    return data if path.suffix != ".html" else b" ".join(data.split())


def main():
    ours, theirs = documents(sys.argv[1]), documents(sys.argv[2])
    odd = sorted(set(ours) ^ set(theirs))
    odd += [name for name in set(ours) & set(theirs) if content(ours[name]) != content(theirs[name])]
    for name in odd[:5]:
        print(f"differs: {name}", file=sys.stderr)
    print(len(odd) if ours else 1)


if __name__ == "__main__":
    main()
