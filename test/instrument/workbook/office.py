"""LibreOffice for the scripts that drive it."""
import contextlib
import subprocess
import tempfile
import time

import uno


def _start(profile):
    pipe = "sme_csr_" + profile.replace("/", "_")
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile,
         "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


@contextlib.contextmanager
def office():
    """A LibreOffice with a profile of its own; ended with the block."""
    with tempfile.TemporaryDirectory() as profile:
        process, desktop = _start(profile)
        try:
            yield desktop
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            process.wait(30)
