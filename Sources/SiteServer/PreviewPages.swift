/// What the preview adds to the pages of a site; nothing of it is ever in the built files.
enum PreviewPages {
  static let scriptAddress = "/.sitegen/reload.js"
  static let eventsAddress = "/.sitegen/events"

  /// A page with the script that loads it anew.
  static func watched(_ page: [UInt8], build: String) -> [UInt8] {
    let script = Array(
      "<script src=\"\(scriptAddress)\" data-build=\"\(build)\"></script>\n".utf8)
    let end = Array("</body>".utf8)
    var place = page.count
    var at = page.count - end.count
    while at >= 0 {
      if page[at] == end[0], page[at..<at + end.count].elementsEqual(end) {
        place = at
        break
      }
      at -= 1
    }
    return Array(page[..<place]) + script + Array(page[place...])
  }

  /// The page that is shown as long as there is no other.
  static func problem(_ text: String, build: String) -> [UInt8] {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>The site cannot be built</title>
      </head>
      <body>
      <h1>The site cannot be built</h1>
      <pre>\(escaped(text))</pre>
      <p>This page loads itself anew when the files are mended.</p>
      </body>
      </html>

      """
    return watched(Array(page.utf8), build: build)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Listens while its page can be seen, since browsers open only a few connections to one server.
  static let script = #"""
    "use strict";
    (() => {
      const build = document.currentScript.dataset.build;
      let stream = null;
      let box = null;
      const hide = () => {
        if (box) box.remove();
        box = null;
      };
      const show = (text) => {
        hide();
        box = document.createElement("div");
        box.setAttribute("role", "alert");
        box.id = "sitegen-problem";
        Object.assign(box.style, {
          position: "fixed", inset: "auto 0 0 0", maxHeight: "70vh", overflow: "auto",
          zIndex: "2147483647", padding: "1rem", background: "#fff4f2", color: "#1a1a1a",
          borderTop: "4px solid #b3261e", font: "14px/1.4 ui-monospace, monospace",
        });
        const words = document.createElement("pre");
        Object.assign(words.style, { margin: "0", font: "inherit", whiteSpace: "pre-wrap", color: "inherit", background: "none", border: "0", padding: "0" });
        words.textContent = text;
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "Close";
        close.style.cssFloat = "right";
        close.addEventListener("click", hide);
        box.append(close, words);
        document.body.append(box);
      };
      const end = () => {
        if (stream) stream.close();
        stream = null;
      };
      const begin = () => {
        if (stream || document.visibilityState === "hidden") return;
        stream = new EventSource("/.sitegen/events");
        stream.addEventListener("built", (event) => {
          if (event.data === build) hide();
          else location.reload();
        });
        stream.addEventListener("problem", (event) => show(event.data));
      };
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") end();
        else begin();
      });
      addEventListener("pagehide", end);
      addEventListener("pageshow", begin);
      begin();
    })();

    """#

  /// An event of the stream; each line of its data is one of its own.
  static func event(_ name: String, _ data: String) -> [UInt8] {
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(("event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n").utf8)
  }
}
