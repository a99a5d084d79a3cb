// 只是方便：拖放、j/k。没有它，所有页面照样能用。
const drop = document.querySelector("[data-drop]");
if (drop) {
  const input = drop.querySelector("input[type=file]");
  const list = drop.querySelector("[data-chosen]");
  const show = () => list.replaceChildren(...[...input.files].map(file => {
    const item = document.createElement("li");
    item.textContent = `${file.name}（${(file.size / 1024).toFixed(0)} KB）`;
    return item;
  }));
  input.addEventListener("change", show);
  for (const type of ["dragenter", "dragover"]) {
    drop.addEventListener(type, event => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const type of ["dragleave", "drop"]) {
    drop.addEventListener(type, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; show(); }
  });
}

// 核对结果：j 下一条，k 上一条；发现与报告一起动
const findings = [...document.querySelectorAll(".finding[id]")];
if (findings.length) {
  let current = -1;
  const go = step => {
    current = Math.min(findings.length - 1, Math.max(0, current + step));
    findings.forEach(finding => finding.classList.remove("current"));
    const finding = findings[current];
    finding.classList.add("current");
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "nearest" });
    const place = finding.querySelector("[data-place]");
    const target = place && document.getElementById(place.hash.slice(1));
    target?.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });
}

// 存成了（没有改动也算），本机的那份（见 draft.js）不再留
const submitted = sessionStorage.getItem("submitted");
if (submitted && ["saved", "same"].some(done => new URLSearchParams(location.search).has(done))) {
  localStorage.removeItem(submitted);
  sessionStorage.removeItem("submitted");
}

// 长辈版：朗读正文，再按一下停
const aloud = document.querySelector("[data-aloud]");
if (aloud && "speechSynthesis" in window) {
  aloud.hidden = false;
  const stop = () => { speechSynthesis.cancel(); aloud.setAttribute("aria-pressed", "false"); };
  aloud.addEventListener("click", () => {
    if (aloud.getAttribute("aria-pressed") === "true") { stop(); return; }
    aloud.setAttribute("aria-pressed", "true");
    // 一段一段读：有的浏览器读长文字会中途停下
    const parts = document.getElementById("main").innerText.split(/\n+/).filter(part => part.trim());
    parts.forEach((part, at) => {
      const speech = new SpeechSynthesisUtterance(part);
      speech.lang = "zh-CN";
      if (at === parts.length - 1) speech.addEventListener("end", stop);
      speechSynthesis.speak(speech);
    });
  });
  addEventListener("pagehide", stop);
}

// 整批办理：一下选中本页，选了几条写在按钮上。没有脚本的，逐条勾选一样办
const pick = document.querySelector("[data-pick]");
if (pick) {
  const boxes = [...document.querySelectorAll(`input[type=checkbox][form="${pick.form.id}"]`)];
  const plain = pick.textContent;
  const all = pick.form.querySelector("[data-all]");
  const whole = all.querySelector("input");
  const count = () => {
    const picked = boxes.filter(box => box.checked).length;
    pick.textContent = picked ? pick.dataset.pick.replace("#", picked) : plain;
    whole.checked = picked === boxes.length;
    whole.indeterminate = picked > 0 && picked < boxes.length;
  };
  all.hidden = false;
  whole.addEventListener("change", () => { boxes.forEach(box => { box.checked = whole.checked; }); count(); });
  boxes.forEach(box => box.addEventListener("change", count));
  count();
}
