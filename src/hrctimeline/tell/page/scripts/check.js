// "Check it here": the same verify, in the reader's own browser, on the bytes that this page was made of.
(() => {
  const section = document.getElementById("_check");
  const part = (name) => section.querySelector(`[data-part=${name}]`);
  const listed = JSON.parse(section.dataset.files);
  const given = new Map();
  let worker = null;

  const make = (tag, text, more = {}) =>
    Object.assign(document.createElement(tag), { textContent: text }, more);
  const state = (words) => {
    part("state").textContent = words;
  };

  const sum = async (bytes) => {
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const served = async (file) => {
    const answer = await fetch(`log/${file.path.split("/").map(encodeURIComponent).join("/")}`, {
      cache: "no-store",
    });
    if (!answer.ok) throw new Error(`${file.path} is not there any more.`);
    const bytes = await answer.arrayBuffer();
    if ((await sum(bytes)) !== file.sha256) {
      throw new Error(`${file.path} is not the file that this page was made of.`);
    }
    return bytes;
  };

  const gather = async () => {
    const files = [];
    for (const file of listed) {
      if (given.has(file.path)) files.push([file.path, given.get(file.path)]);
      else if (file.here) files.push([file.path, await served(file)]);
    }
    return files;
  };

  const ask = (files) =>
    new Promise((done, failed) => {
      worker ??= new Worker("check/worker.mjs", { type: "module" });
      worker.onerror = (event) => failed(new Error(event.message || "The check could not be started."));
      worker.onmessage = ({ data }) => {
        if (data.step) state(data.step);
        if (data.error) failed(new Error(data.error));
        if (data.result) done(JSON.parse(data.result));
      };
      const withheld = listed.filter((file) => !file.here).map((file) => file.path);
      worker.postMessage({ files, withheld });
    });

  const VERDICTS = {
    supported: "holds",
    disputed: "holds; words are set against it",
    unsupported: "does not hold",
    unchecked: "not checked: a text is not here",
  };

  const line = (event, result) => {
    const item = make("li", "");
    item.className = event.verdict;
    const link = make("a", result.titles[event.id] || event.id, { href: `#${event.id}` });
    item.append(make("b", VERDICTS[event.verdict]), ": ", link);
    for (const lost of result.lost.filter((each) => each.event === event.id)) {
      item.append(make("p", `Not in ${lost.source}: “${lost.quote}”`));
    }
    for (const finding of result.findings.filter((each) => each.event === event.id)) {
      item.append(make("p", `${finding.message} (${finding.rule})`));
    }
    return item;
  };

  const show = (told) => {
    const report = JSON.parse(told.report);
    const errors = report.findings.filter((each) => each.severity === "error");
    const result = { lost: told.lost, titles: told.titles, findings: errors };
    const count = (verdicts) => report.events.filter((event) => verdicts.includes(event.verdict)).length;
    const parts = [`${count(["supported", "disputed"])} of ${report.events.length} events hold`];
    if (count(["disputed"])) parts.push(`${count(["disputed"])} of them disputed`);
    if (count(["unsupported"])) parts.push(`${count(["unsupported"])} fall`);
    if (count(["unchecked"])) parts.push(`${count(["unchecked"])} not checked`);
    parts.push(`${errors.length} ${errors.length === 1 ? "error" : "errors"}`);
    state(`${parts.join(", ")}.`);
    const rest = errors.filter((each) => !report.events.some((event) => event.id === each.event));
    part("events").replaceChildren(
      ...rest.map((each) => make("li", `${each.file}: ${each.message} (${each.rule})`)),
      ...report.events.map((event) => line(event, result)),
    );
    const take = part("take");
    take.href = URL.createObjectURL(new Blob([told.report], { type: "application/json" }));
    take.hidden = false;
  };

  const check = async () => {
    const button = part("run");
    button.disabled = true;
    section.dataset.done = "";
    part("events").replaceChildren();
    part("take").hidden = true;
    state("Fetching the verifier, about 13 MB, from this site …");
    try {
      show(await ask(await gather()));
      section.dataset.done = "yes";
    } catch (error) {
      const disk = location.protocol === "file:";
      state(disk ? "From disk a browser lets nothing be read: serve the folder, then check." : error.message);
      section.dataset.done = "failed";
    }
    button.disabled = false;
    button.textContent = "Check again";
  };

  const tell = () => {
    const items = [...given.keys()].map((path) => {
      const item = make("li", `With your own ${path} `);
      const back = make("button", "Put back", { type: "button", className: "plain" });
      back.addEventListener("click", () => {
        given.delete(path);
        tell();
      });
      item.append(back);
      return item;
    });
    part("given").replaceChildren(...items);
    for (const item of part("wanted")?.children ?? []) item.hidden = given.has(item.dataset.path);
  };

  const take = async (files) => {
    const unknown = [];
    section.dataset.done = "";
    for (const file of files) {
      const bytes = await file.arrayBuffer();
      const digest = await sum(bytes);
      const known =
        listed.find((each) => !each.here && each.sha256 === digest) ??
        listed.find((each) => each.path.split("/").at(-1) === file.name);
      if (known) given.set(known.path, bytes);
      else unknown.push(file.name);
    }
    tell();
    if (!unknown.length) return check();
    state(`No file of this timeline is called ${unknown.join(" or ")}.`);
    section.dataset.done = "failed";
  };

  part("run").addEventListener("click", check);
  part("files").addEventListener("change", (event) => take(event.target.files));
  for (const name of ["dragover", "drop"]) {
    section.addEventListener(name, (event) => {
      event.preventDefault();
      if (name === "drop") take(event.dataTransfer.files);
    });
  }
})();
