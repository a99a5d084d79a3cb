// 通行密钥：向浏览器要回答，填进表单提交。浏览器没有这个功能，按钮就不出现，口令与验证码照样能用。
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const listed = credentials => credentials?.map(credential => ({ ...credential, id: bytes(credential.id) }));

const ask = {
  get: async options => {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = listed(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options });
  },
  create: async options => {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = listed(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options });
  },
};

const written = ({ id, rawId, type, response }) => JSON.stringify({
  id, type,
  rawId: text(rawId),
  clientExtensionResults: {},
  response: {
    clientDataJSON: text(response.clientDataJSON),
    ...(response.attestationObject
      ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
      : {
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : null,
      }),
  },
});

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const problem = form.querySelector("[data-problem]");
    problem.textContent = "";
    try {
      form.elements.credential.value = written(await ask[form.dataset.passkey](JSON.parse(form.dataset.options)));
      form.submit();
    } catch (error) {
      problem.textContent = error.name === "InvalidStateError"
        ? "这台设备已经登记过通行密钥。"
        : "没有完成：被取消了，或者等得太久。可以再试一次。";
    }
  });
}
