// 大文件分块传：断了接着传，看得到传了多少，随时可以停下。没有它，照普通表单整份传。
const form = document.querySelector("form[data-parts]");
const LARGE = 20 << 20, PART = 4 << 20, TRIES = 30;

class Gone extends Error {}

const pause = (ms, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});

const ask = async (query, options) => {
  const answer = await fetch(`${form.dataset.parts}?${query}`, {
    ...options, redirect: "manual", headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
  });
  // 409 是接不上：答复里写着收到了多少
  if (!answer.ok && answer.status !== 409) {
    if (answer.status >= 500) throw new TypeError(answer.status);
    throw new Gone(answer.status);
  }
  return answer.json();
};

// 断了等一会儿，先问收到了多少，再从那里接着传
const send = async (file, from, signal, show) => {
  let { id, held } = from ?? await ask("handler=Begin", { method: "POST", body: new URLSearchParams({ name: file.name, size: file.size }), signal });
  for (let failed = 0; held < file.size;) {
    show(held, failed, id);
    try {
      if (failed) ({ held } = await ask(`id=${id}`, { signal }));
      if (held < file.size) ({ held } = await ask(`handler=Part&id=${id}&offset=${held}`, { method: "POST", body: file.slice(held, held + PART), signal }));
      failed = 0;
    } catch (error) {
      if (error instanceof Gone || signal.aborted || ++failed > TRIES) throw error;
      await pause(Math.min(1000 * 2 ** (failed - 1), 30000), signal);
    }
  }
  return id;
};

if (form) {
  const input = form.querySelector("input[type=file]");
  const panel = form.querySelector("[data-sending]");
  const [bar, state, stop] = ["progress", "[role=status]", "button"].map(one => panel.querySelector(one));
  const button = form.querySelector("button:not([type=button])");
  let part = null;
  form.addEventListener("submit", async event => {
    const file = input.files[0];
    if (!file || file.size <= LARGE || file.size > Number(form.dataset.most)) return;
    event.preventDefault();
    const cancel = new AbortController();
    stop.onclick = () => cancel.abort();
    button.disabled = true;
    panel.hidden = false;
    bar.max = file.size;
    const show = (held, failed, id) => {
      part = { id, held, file };
      bar.value = held;
      state.textContent = `${failed ? "线路断了，正在重连，" : ""}已传 ${Math.floor(held / 1048576)} MB，共 ${Math.ceil(file.size / 1048576)} MB`;
    };
    try {
      form.elements.upload.value = await send(file, part?.file === file ? part : null, cancel.signal, show);
      input.disabled = true;
      form.submit();
      return;
    } catch (error) {
      state.textContent = cancel.signal.aborted ? "停下了，什么也没有导入。"
        : error instanceof Gone ? "传不下去了：登录过期了，或者程序重启过。请重新打开本页，再选择文件。"
        : "一直连不上。线路好了再点一次，从断的地方接着传。";
      if (cancel.signal.aborted && part) ask(`handler=Drop&id=${part.id}`, { method: "POST" }).catch(() => {});
      if (cancel.signal.aborted || error instanceof Gone) part = null;
    }
    button.disabled = false;
  });
}
