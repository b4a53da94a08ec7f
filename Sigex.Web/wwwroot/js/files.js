// Files stay here. The circuit knows a key for each and says what is to be sent where; bytes go by HTTP alone.
const files = new Map();
let last = 0;

const sha256 = '2.16.840.1.101.3.4.2.1';
const largestInMemory = 64 * 1024 * 1024;
const lost = { message: 'The connection was lost' };

export function watch(zone, listener) {
  const input = zone.querySelector('input[type=file]');
  const take = async chosen => {
    if (chosen.length === 0) { return; }
    const key = `f${++last}`;
    files.set(key, chosen[0]);
    await listener.invokeMethodAsync('Chosen', key, chosen[0].name, chosen[0].size, chosen.length);
  };
  input.addEventListener('change', async () => {
    await take([...input.files]);
    input.value = '';
  });
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, event => { event.preventDefault(); zone.classList.add('over'); });
  }
  for (const name of ['dragleave', 'drop']) {
    zone.addEventListener(name, () => zone.classList.remove('over'));
  }
  zone.addEventListener('drop', async event => {
    event.preventDefault();
    await take([...event.dataTransfer.files]);
  });
}

export async function digest(key, algorithm, progress) {
  const file = files.get(key);
  if (algorithm === sha256 && file.size <= largestInMemory && globalThis.crypto?.subtle) {
    const value = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return { value: toBase64(value) };
  }
  return await send(`/sandbox/digest?algorithm=${encodeURIComponent(algorithm)}`, file, 'application/octet-stream', progress);
}

export async function submit(address, base64, signatureKey, title, description) {
  const body = {
    signType: 'cms',
    signature: base64 ?? await signatureText(files.get(signatureKey)),
  };
  if (title !== null) { body.title = title; }
  if (description !== null) { body.description = description; }
  return await send(address, JSON.stringify(body), 'application/json', null);
}

export async function stream(address, key, progress) {
  return await send(address, files.get(key), 'application/octet-stream', progress);
}

export async function check(signatureKey, contentKey, progress) {
  const form = new FormData();
  form.append('signature', files.get(signatureKey));
  if (contentKey !== null) { form.append('content', files.get(contentKey)); }
  return await send('/verify/report', form, null, progress);
}

// The service takes PEM as it is and DER in base64 (contract 3.2).
async function signatureText(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes('-----BEGIN') || /^[A-Za-z0-9+/=\s]+$/.test(text) ? text.trim() : toBase64(bytes);
}

function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

// XMLHttpRequest, because fetch does not tell how far an upload has come.
function send(address, body, type, progress) {
  return new Promise(done => {
    const request = new XMLHttpRequest();
    let told = -1;
    request.open('POST', address);
    if (type) { request.setRequestHeader('Content-Type', type); }
    request.upload.onprogress = event => {
      const percent = event.total ? Math.floor(event.loaded / event.total * 100) : 0;
      if (progress && percent !== told) { told = percent; progress.invokeMethodAsync('Report', percent); }
    };
    request.onerror = () => done(lost);
    request.onabort = () => done(lost);
    request.onload = () => {
      try {
        const { documentId, value, message, requestID } = JSON.parse(request.responseText);
        done({ documentId, value, message, requestID });
      } catch {
        done({ message: 'Unexpected error' });
      }
    };
    request.send(body);
  });
}
