// What is told beside the pointer, or beside the cell that has the keyboard.
const tip = (() => {
  const { element } = format;
  const box = element("div", { class: "tip", role: "tooltip", id: "tip", hidden: true });

  /** Shows lines of name and value near a place of the window, within it. */
  const show = (title, lines, x, y) => {
    const list = element("dl");
    for (const [name, value] of lines) {
      list.append(element("dt", {}, name), element("dd", {}, value));
    }
    box.replaceChildren(element("code", {}, title), list);
    box.hidden = false;
    const { width, height } = box.getBoundingClientRect();
    const left = x + 14 + width > innerWidth ? x - width - 10 : x + 14;
    const top = y + 16 + height > innerHeight ? y - height - 10 : y + 16;
    box.style.left = `${Math.max(4, left)}px`;
    box.style.top = `${Math.max(4, top)}px`;
  };

  return {
    show,
    hide: () => (box.hidden = true),
    isShown: () => !box.hidden,
    mount: () => document.body.append(box),
  };
})();
