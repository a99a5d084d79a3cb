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

// 填表单：改过的每二十秒暂存一次。没有脚本的，按“暂存”一样存
const form = document.querySelector("form[data-draft]");
if (form) {
  const state = form.querySelector("[data-draft-state]");
  const read = () => new URLSearchParams(new FormData(form)).toString();
  let kept = read();
  const keep = async () => {
    const now = read();
    if (now === kept) return;
    const answer = await fetch(`${location.pathname}?handler=Draft`, {
      method: "POST", body: new URLSearchParams(now), headers: { Accept: "application/json" }, redirect: "error",
    }).catch(() => null);
    if (!answer?.ok) { state.textContent = "没有存上，过一会儿再试"; return; }
    kept = now;
    state.textContent = `已暂存 ${new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`;
  };
  const timer = setInterval(keep, 20000);
  form.addEventListener("submit", () => clearInterval(timer));
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
