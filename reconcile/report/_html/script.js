"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  const opened = [];
  addEventListener("beforeprint", () => {
    for (const one of all("details:not([open])")) {
      one.open = true;
      opened.push(one);
    }
  });
  addEventListener("afterprint", () => {
    while (opened.length) opened.pop().open = false;
  });

  const form = document.getElementById("filters");
  if (!form) return;
  const findings = all(".finding");
  const told = new Map();

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function textOf(finding) {
    if (!told.has(finding)) {
      const walker = document.createTreeWalker(finding, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === Node.ELEMENT_NODE && node.classList.contains("around")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
      told.set(finding, folded(texts.join("")));
    }
    return told.get(finding);
  }

  function fits(finding, wanted) {
    const { group, reason, attribute, outlet } = finding.dataset;
    return (
      wanted.groups.has(group) &&
      (!wanted.reason || wanted.reason === reason) &&
      (!wanted.attribute || wanted.attribute === attribute) &&
      (!wanted.outlet || outlet.split(" ").includes(wanted.outlet)) &&
      wanted.words.every((word) => textOf(finding).includes(word))
    );
  }

  function asked() {
    const fields = new FormData(form);
    return {
      groups: new Set(fields.getAll("group")),
      reason: fields.get("reason"),
      attribute: fields.get("attribute"),
      outlet: fields.get("outlet"),
      words: folded(fields.get("words")).split(/\s+/).filter(Boolean),
    };
  }

  function filter() {
    const wanted = asked();
    let left = 0;
    for (const finding of findings) {
      finding.hidden = !fits(finding, wanted);
      left += finding.hidden ? 0 : 1;
    }
    for (const holder of all("[data-holds]")) {
      holder.hidden = !holder.querySelector(".finding:not([hidden])");
    }
    for (const one of all("[data-of]")) {
      one.hidden = document.getElementById(one.dataset.of).hidden;
    }
    document.body.classList.toggle("filtered", left < findings.length);
    document.getElementById("left").textContent = `${left} of ${findings.length} findings shown`;
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  filter();
  reveal();
})();
