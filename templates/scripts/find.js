/*
 * Finds the page of a post by its address on t.me: reads what was typed, looks the channel up in the
 * list that the page holds, and goes to posts/<channel>/<number>.html.
 */
(() => {
  /**
   * What an address names: a channel by its name in lower case, or by its id, and a number.
   * @typedef {{ name: string, number: number, isId: boolean }} Wanted
   */
  /** @typedef {{ slug: string, username: string, id: string, first: number, last: number }} Channel */

  const ADDRESSES = [
    // https://t.me/herald/42, t.me/s/herald/42?single, t.me/c/1494031694/42
    /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:s\/)?(?<isId>c\/)?(?<name>[\w-]{1,64})\/(?:\d{1,16}\/)?(?<number>\d{1,16})\/?(?:[?#].*)?$/i,
    // https://herald.t.me/42
    /^(?:https?:\/\/)?(?<name>\w{1,64})\.t\.me\/(?:s\/)?(?<number>\d{1,16})\/?(?:[?#].*)?$/i,
    // herald/42, @herald 42, https://archive.example/posts/herald/42.html
    /^(?:.*\/|@)?(?<name>[\w-]{1,64})(?:\/|\s+)#?(?<number>\d{1,16})(?:\.html)?$/i,
  ];

  /** tg://resolve?domain=herald&post=42, tg://privatepost?channel=1494031694&post=42 */
  const APP = /^tg:(?:\/\/)?(?:resolve|(?<isId>privatepost))\?(?<query>.*)$/i;

  /** @type {(text: string) => Wanted | undefined} */
  function readAddress(text) {
    const address = text.trim();
    const app = APP.exec(address)?.groups;
    if (app !== undefined) {
      const parts = new URLSearchParams(app.query);
      const isId = app.isId !== undefined;
      return toWanted(parts.get(isId ? "channel" : "domain"), parts.get("post"), isId);
    }
    for (const form of ADDRESSES) {
      const { name, number, isId } = form.exec(address)?.groups ?? {};
      if (name !== undefined) return toWanted(name, number, isId !== undefined);
    }
    return undefined;
  }

  /** @type {(name?: string | null, number?: string | null, isId?: boolean) => Wanted | undefined} */
  const toWanted = (name, number, isId = false) =>
    name && number && /^\d{1,16}$/.test(number)
      ? { name: name.toLowerCase(), number: Number(number), isId }
      : undefined;

  /**
   * Reads `herald herald 1494031694 1 1048;…`, with a hyphen for what is not known.
   * @type {(list: string) => Channel[]}
   */
  const readChannels = (list) =>
    list.split(";").map((row) => {
      const [slug = "", username = "", id = "", first, last] = row.split(" ");
      return {
        slug,
        username: username === "-" ? "" : username.toLowerCase(),
        id: id === "-" ? "" : id,
        first: Number(first),
        last: Number(last),
      };
    });

  /** @type {(channels: Channel[], wanted: Wanted) => Channel | undefined} */
  const findChannel = (channels, { name, isId }) => {
    const named = channels.find(({ slug, username }) => username === name || slug === name);
    const id = name.replace(/^-100/, "");
    return (isId ? undefined : named) ?? channels.find((channel) => channel.id === id);
  };

  /**
   * Where an address leads: a page below the site's root, or why there is none.
   * @type {(text: string, channels: Channel[]) => { page?: string, message?: string }}
   */
  function find(text, channels) {
    const wanted = readAddress(text);
    if (wanted === undefined) {
      return { message: "This names no post: write its address, or its channel and its number." };
    }
    const channel = findChannel(channels, wanted);
    if (channel === undefined) {
      return { message: `There is no channel ${wanted.name} in this archive.` };
    }
    const { slug, first, last } = channel;
    if (wanted.number < first || wanted.number > last) {
      return { message: `Of ${slug} this archive has numbers from ${first} to ${last}.` };
    }
    return { page: `posts/${slug}/${wanted.number}.html` };
  }

  const form = document.getElementById("find");
  const field = document.getElementById("address");
  const status = document.getElementById("found");
  if (!(form instanceof HTMLFormElement && field instanceof HTMLInputElement && status)) return;
  const channels = readChannels(form.dataset.channels ?? "");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { page, message = "" } = find(field.value, channels);
    status.textContent = message;
    field.setAttribute("aria-invalid", String(message !== ""));
    if (page !== undefined) location.assign(page);
  });
})();
