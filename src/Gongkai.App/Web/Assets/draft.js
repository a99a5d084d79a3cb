// 填表单：改过的每二十秒暂存到服务器。连不上时，没有个人信息栏的先存在这台电脑上，下次打开问要不要填回来；退出登录即清。
const form = document.querySelector("form[data-draft]");
const state = form.querySelector("[data-draft-state]");
const offer = document.querySelector("[data-local-draft]");
const key = offer && `draft:${offer.dataset.localDraft}:${location.pathname}`;
const typed = [...form.elements].filter(field => field.name && field.type !== "hidden");
const read = () => new URLSearchParams([...new FormData(form)].filter(([name]) => typed.some(field => field.name === name))).toString();
let kept = read();

const stash = () => {
  if (!key) return false;
  localStorage.setItem(key, read());
  return true;
};

const keep = async () => {
  const now = read();
  if (now === kept) return;
  const answer = navigator.onLine && await fetch(`${location.pathname}?handler=Draft`, {
    method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, redirect: "error",
  }).catch(() => null);
  if (!answer?.ok) {
    state.textContent = stash() ? "没有连上，先存在这台电脑上了" : "没有连上，过一会儿再试";
    return;
  }
  kept = now;
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

const local = key && localStorage.getItem(key);
if (local === kept) localStorage.removeItem(key);
else if (local) {
  offer.hidden = false;
  offer.querySelector("[data-use]").addEventListener("click", () => {
    const values = new URLSearchParams(local);
    for (const field of typed) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.getAll(field.name).includes(field.value);
      else if (values.has(field.name)) field.value = values.get(field.name);
    }
    offer.hidden = true;
    typed[0].focus();
  });
  offer.querySelector("[data-drop]").addEventListener("click", () => { localStorage.removeItem(key); offer.hidden = true; });
}
