/** `/` goes to the box, arrows move through results, Escape clears. Enter opens a link by itself. */
export function listenToKeys(
  input: HTMLInputElement,
  results: HTMLElement,
  clear: () => void,
): void {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isTyping = target instanceof HTMLElement && target.matches("input, select, textarea");
    if (key === "/" && !isTyping) input.focus();
    else if (key === "Escape" && !(target instanceof HTMLSelectElement)) clear();
    else if ((key === "ArrowDown" || key === "ArrowUp") && (target === input || !isTyping)) {
      const stops = [input, ...results.querySelectorAll<HTMLElement>("h2 a")];
      const at = stops.findIndex((stop) => stop.matches(":focus"));
      if (at < 0 || (at === 0 && key === "ArrowUp")) return;
      stops[key === "ArrowDown" ? at + 1 : at - 1]?.focus();
    } else return;
    event.preventDefault();
  });
}
