// Runs in the search page before anything else: tells when the first results and the total are there.
const FIRST = 5;

const observer = new MutationObserver((records) => {
  const total = document.getElementById("total")?.textContent ?? "";
  if (!/\d|^No /.test(total)) return;
  const count = Number(total.replace(/\D/g, ""));
  const links = [...document.querySelectorAll("#results h2 a")];
  if (links.length < Math.min(FIRST, count)) return;
  observer.disconnect();
  const { timeOrigin } = performance;
  const foundAt = timeOrigin + performance.now();
  const paths = links.map(
    (link) => new URL(link.getAttribute("href") ?? "", location.href).pathname,
  );
  const last = records.findLastIndex(({ target }) => target === document.getElementById("results"));
  // What the same task asked for once it had put the results there.
  const laterScripts = records
    .slice(last + 1)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .flatMap((node) => (node instanceof HTMLScriptElement ? [new URL(node.src).pathname] : []));
  // A timer set in a frame runs once the frame was drawn.
  requestAnimationFrame(() =>
    setTimeout(() => {
      const report = {
        total,
        count,
        paths,
        laterScripts,
        foundAt,
        milliseconds: performance.now(),
      };
      Reflect.get(globalThis, "reportFirstResults")(report);
    }),
  );
});
observer.observe(document, { childList: true, subtree: true });
