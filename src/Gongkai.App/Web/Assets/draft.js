// 填表单：改过的每二十秒暂存到服务器。连不上时，没有个人信息栏的先存在这台电脑上，下次打开问要不要填回来；退出登录即清。
const form = document.querySelector("form[data-draft]");
const state = form.querySelector("[data-draft-state]");
const offer = document.querySelector("[data-local-draft]");
const key = offer && `draft:${offer.dataset.localDraft}:${location.pathname}`;
const typed = [...form.elements].filter(field => field.name && field.type !== "hidden");
// 从哪一版改起：存在本机的填回来时一并还原，别人后来改过的，提交时照样摆出来，不会被盖掉
const base = [...form.elements].filter(field => field.name === "_version" || field.name.startsWith("_was."));
const pick = (values, fields) => new URLSearchParams([...values].filter(([name]) => fields.some(field => field.name === name))).toString();
const read = () => pick(new FormData(form), typed);
const isWaiting = form.dataset.draft === "waiting";
let kept = read();

const stash = () => {
  if (!key) return false;
  localStorage.setItem(key, pick(new FormData(form), [...typed, ...base]));
  return true;
};

const keep = async () => {
  const now = read();
  // 先前暂存的那份还等着：不自动换掉它
  if (now === kept || isWaiting && navigator.onLine) return;
  const answer = navigator.onLine && await fetch(`${location.pathname}?handler=Draft`, {
    method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, redirect: "error",
  }).catch(() => null);
  if (!answer?.ok) {
    state.textContent = stash() ? "没有连上，先存在这台电脑上了" : "没有连上，过一会儿再试";
    return;
  }
  kept = now;
  form.elements._draft.value = "true";
  if (key) localStorage.removeItem(key);
  state.textContent = `已暂存 ${new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`;
};

const timer = setInterval(keep, 20000);
form.addEventListener("change", () => { if (!navigator.onLine) keep(); });
form.addEventListener("submit", event => {
  const isStashed = stash();
  if (!navigator.onLine) {
    event.preventDefault();
    state.textContent = isStashed ? "没有网络，没有提交；填的存在这台电脑上了，连上之后再提交" : "没有网络，没有提交。请不要离开这一页，连上之后再提交";
    return;
  }
  clearInterval(timer);
  if (key) sessionStorage.setItem("submitted", key);
});

// 提交以后服务器答回来的页面，填的都在上面
if (key && form.dataset.answer === "true") localStorage.removeItem(key);
const local = key && localStorage.getItem(key);
if (local && pick(new URLSearchParams(local), typed) === kept) localStorage.removeItem(key);
else if (local) {
  offer.hidden = false;
  offer.querySelector("[data-use]").addEventListener("click", () => {
    const values = new URLSearchParams(local);
    for (const field of [...typed, ...base]) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.getAll(field.name).includes(field.value);
      else if (values.has(field.name)) field.value = values.get(field.name);
    }
    offer.hidden = true;
    typed[0].focus();
  });
  offer.querySelector("[data-drop]").addEventListener("click", () => { localStorage.removeItem(key); offer.hidden = true; });
}
