// What a reader can do without: a filter, keys, citations to copy, and marks that light up whole.
(() => {
  const $ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const EVENTS = ".event, .listed li";
  const OPEN = "body:not(.alone) .text:is(:target, :has(:target))";
  const FITTING = `:is(${EVENTS}):not([hidden])`;
  const all = () => $(EVENTS);
  const input = document.getElementById("_words");
  const output = $(".filter output")[0];
  const said = $(".said")[0];
  let keys = true;
  let opener = null;

  document.documentElement.classList.add("js");

  // what a long page keeps folded away is laid out where a reader comes near; without a script it is all there
  const unfold = (within) => {
    for (const later of $("noscript.later", within)) later.outerHTML = later.textContent;
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        unfold(target);
      }
    },
    { rootMargin: "1200px 0px" },
  );
  const named = (hash) => decodeURIComponent(hash.slice(1));
  const target = () => named(location.hash);
  const unfoldTarget = () => {
    const id = target();
    if (!id || document.getElementById(id)) return;
    const holder = $("noscript.later").find((later) => later.textContent.includes(`id="${id}"`));
    if (!holder) return;
    unfold(holder.closest(".block, .text"));
    location.replace(location.hash);
  };
  if ($("noscript.later").length) for (const each of $(".block, .text")) near.observe(each);

  const plain = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[‘’‚‹›]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐-―−]/g, "-")
      .replace(/\s+/g, " ");

  const filter = () => {
    const wanted = plain(input.value).split(" ").filter(Boolean);
    if (wanted.length && !$(".event").length) unfold(document);
    const events = all();
    let shown = 0;
    for (const event of events) {
      event.plain ??= plain(`${event.id} ${event.textContent.replace(/<[^>]*>/g, "")}`);
      const fits = wanted.every((word) => event.plain.includes(word));
      event.hidden = !fits;
      shown += fits;
    }
    for (const apart of $(".apart")) apart.hidden = wanted.length > 0;
    for (const part of $(".block, .year")) part.hidden = wanted.length > 0 && !part.querySelector(FITTING);
    document.documentElement.classList.toggle("filtered", wanted.length > 0);
    const told = `${shown} of ${events.length}${shown ? "" : ": no event has these words"}`;
    output.textContent = wanted.length ? told : "";
  };

  const unfilter = () => {
    input.value = "";
    filter();
  };

  // a link to an event that the filter hides shows it
  const reveal = (id) => {
    const event = document.getElementById(id)?.closest(EVENTS);
    if (!event?.hidden) return;
    unfilter();
    event.scrollIntoView();
  };

  const tell = (words) => {
    said.textContent = words;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(() => (said.textContent = ""), 2500);
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell("Copied");
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
      document.body.append(area);
      area.select();
      tell(document.execCommand("copy") ? "Copied" : "It could not be copied");
      area.remove();
    }
  };

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const address = (anchor) => `${location.href.split("#")[0]}#${anchor}`;

  const ofEvent = (event) =>
    `${words($(".date", event)[0])}: ${words($("h3", event)[0])}. In: ${document.title}, ${address(event.id)}`;

  // a quotation within one
  const nested = (text) =>
    text
      .replace(/“/g, "‘")
      .replace(/”/g, "’")
      .replace(/"([^"]*)"/g, "‘$1’");

  const stance = (quote) => {
    if (quote.classList.contains("context")) return ["context only"];
    if (!quote.classList.contains("disputes")) return [];
    return [`set against ‘${words($("h3", quote.closest(".event"))[0])}’`];
  };

  const ofQuote = (quote) => {
    const body = $("blockquote", quote)[0].cloneNode(true);
    for (const gone of $(".around, .for-ears", body)) gone.remove();
    for (const gone of $(".hidden", body)) gone.replaceWith(" […] ");
    const line = $(".line", quote)[0];
    const speaker = $(".speaker", quote).map((each) => `${words(each).replace(/^S/, "s")}, in `);
    const parts = [...$("cite, .of, .day, .line", quote).map(words), ...stance(quote)];
    const links = [
      ...$(".original", quote).map((link) => link.href),
      ...(line ? [address(line.hash.slice(1))] : []),
    ];
    return `“${nested(words(body))}” ${speaker}${[...parts, ...links].join(", ")}`;
  };

  const does = {
    event: (button) => copy(ofEvent(button.closest(".event"))),
    quote: (button) => copy(ofQuote(button.closest(".quote"))),
    keys: (button) => {
      keys = !keys;
      button.textContent = keys ? "Turn these keys off" : "Turn these keys on";
    },
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !link.closest(OPEN)) opener = link;
    if (link) reveal(named(link.hash));
    does[event.target.closest("[data-do]")?.dataset.do]?.(event.target.closest("[data-do]"));
  });

  // an open text holds the keyboard: all else is out of reach until it closes
  const hold = () => {
    const open = $(OPEN)[0];
    for (const each of $("[aria-modal]"))
      for (const name of ["role", "aria-modal"]) each.removeAttribute(name);
    for (const each of $("[inert]")) each.inert = false;
    if (!open) return;
    open.setAttribute("role", "dialog");
    open.setAttribute("aria-modal", "true");
    for (const each of $("body > :not(.texts, .said, script), .texts > *")) each.inert = each !== open;
  };

  // the marks of one quote, whatever others begin or end within it
  const light = () => {
    unfoldTarget();
    reveal(target());
    hold();
    for (const mark of $("mark.lit")) mark.classList.remove("lit");
    const start = document.getElementById(target());
    if (!start?.classList.contains("at")) {
      if (location.hash === "#_") opener?.focus({ preventScroll: true });
      if (start?.matches(OPEN)) $("h3", start)[0].focus({ preventScroll: true });
      return;
    }
    const until = Number(start.dataset.until);
    const from = Number(start.parentElement.dataset.at);
    for (const mark of $("mark", start.closest(".body"))) {
      const at = Number(mark.dataset.at);
      if (at >= from && at < until) mark.classList.add("lit");
    }
    start.focus({ preventScroll: true });
  };

  const step = (by) => {
    const shown = all().filter((event) => !event.hidden);
    const line = window.innerHeight / 3;
    const at = shown.findLastIndex((event) => event.getBoundingClientRect().top <= line);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) {
      location.hash = next.id;
      $("a", next)[0]?.focus({ preventScroll: true });
    }
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "Escape") {
      if (typing) {
        unfilter();
        input.blur();
      } else if ($(OPEN).length) location.hash = "_";
    }
    if (typing || !keys || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
    if (event.key === "/" && input) {
      event.preventDefault();
      input.focus();
    }
  });

  input?.addEventListener("input", filter);
  input?.form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", light);
  window.addEventListener("beforeprint", () => {
    unfold(document);
  });
  light();
})();
