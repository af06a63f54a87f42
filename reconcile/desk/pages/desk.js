"use strict";

// Single keys for reviewers. Every page works without this script.
(() => {
  const OFF = "reconcile keys off";
  const find = (query) => document.querySelector(query);
  const announce = (words) => { const place = find("#announce"); if (place) place.textContent = words; };
  let asksReason = false;

  const keysOff = () => { try { return localStorage.getItem(OFF) === "yes"; } catch { return false; } };
  const turn = (on) => { try { localStorage.setItem(OFF, on ? "no" : "yes"); } catch { announce("This browser keeps no settings."); } };

  const press = (kind) => {
    const button = find(`#decide button[value="${kind}"], #undo button[value="${kind}"]`);
    if (!button) { announce(find("#decide") ? "There is nothing to undo." : "Nothing can be decided on this page."); return; }
    const missing = button.form.querySelector(":invalid");
    if (missing) { missing.focus(); announce("Write your name first."); return; }
    announce("Sent.");
    button.form.requestSubmit(button);
  };

  const ask = () => {
    const choices = [...document.querySelectorAll("#reason option")];
    if (!choices.length) { announce("Nothing can be decided on this page."); return; }
    asksReason = true;
    find("#reason").classList.add("asked");
    announce(`Explained by: ${choices.map((one) => one.textContent).join(", ")}. Escape leaves it open.`);
  };

  const leave = () => {
    asksReason = false;
    find("#reason")?.classList.remove("asked");
  };

  const reason = (key) => {
    const choice = find(`#reason option[data-key="${CSS.escape(key)}"]`);
    leave();
    if (!choice) { announce("No such reason; nothing was decided."); return; }
    find("#reason").value = choice.value;
    press("explained");
  };

  const step = (forward) => {
    const link = find(forward ? "a[rel~=next]" : "a[rel~=prev]");
    const rows = [...document.querySelectorAll(".row a.go, .rows .row h2 a, .rows .row h3 a")];
    if (rows.length) {
      const at = rows.indexOf(document.activeElement);
      const to = rows[forward ? at + 1 : at < 0 ? rows.length - 1 : at - 1];
      if (to) { to.focus(); return; }
    }
    if (link) { location.assign(link.href); return; }
    announce(forward ? "This is the last finding." : "This is the first finding.");
  };

  const correct = () => {
    const details = find(".corrections");
    if (!details) { announce("Nothing can be decided on this page."); return; }
    details.open = true;
    details.querySelector("select, input")?.focus();
  };

  const help = () => { const keys = find("#keys"); if (keys && !keys.open) keys.showModal(); };

  const KEYS = {
    j: () => step(true), k: () => step(false), c: () => press("stands"), e: ask, n: () => press("different"),
    s: () => press("same"), m: correct, l: () => press("later"), u: () => press("undo"), "?": help,
  };

  const writes = (target) => target instanceof Element && target.closest("input, select, textarea, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (asksReason) announce("Left open.");
      leave();
      if (writes(event.target)) event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (writes(event.target) || find("dialog[open]")) return;
    if (keysOff() && event.key !== "?") return;
    if (asksReason) { event.preventDefault(); reason(event.key); return; }
    const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  const box = find("#keys-on");
  if (box) {
    box.checked = !keysOff();
    box.addEventListener("change", () => { turn(box.checked); announce(box.checked ? "Single keys work." : "Single keys are off."); });
  }

  const told = find("#told");
  if (told) {
    told.focus();
    const address = new URL(location.href);
    address.searchParams.delete("told");
    history.replaceState(null, "", address);
  }
})();
