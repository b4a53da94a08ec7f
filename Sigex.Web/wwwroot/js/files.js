// Files stay here. The circuit knows a key for each and says what is to be sent where; bytes go by HTTP alone.
const files = new Map();
let last = 0;

const sha256 = '2.16.840.1.101.3.4.2.1';
const largestInMemory = 64 * 1024 * 1024;
const largestXml = 20 * 1024 * 1024;
const lost = { message: 'The connection was lost' };

const mostAtOnce = 20;

export function watch(zone, listener) {
  listen(zone, async chosen => {
    const key = keep(chosen[0]);
    await listener.invokeMethodAsync('Chosen', key, chosen[0].name, chosen[0].size, chosen.length);
  });
}

export function watchMany(zone, listener) {
  listen(zone, async chosen => {
    const told = await Promise.all(chosen.slice(0, mostAtOnce).map(async file =>
      ({ key: keep(file), name: file.name.slice(0, 300), size: file.size, looksSigned: await looksSigned(file) })));
    await listener.invokeMethodAsync('Chosen', told, chosen.length);
  });
}

function keep(file) {
  const key = `f${++last}`;
  files.set(key, file);
  return key;
}

export function forget(key) {
  files.delete(key);
}

// A guess by the first bytes, for files whose name does not say it. What a file is, the service finds out.
async function looksSigned(file) {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer().catch(() => new ArrayBuffer(0)));
  const text = String.fromCharCode(...bytes);
  const signedData = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02';
  if (/^\s*-----BEGIN (CMS|PKCS7)-----/.test(text)) { return true; }
  if (bytes[0] === 0x30) { return text.slice(0, 32).includes(signedData); }
  const base64 = text.replace(/\s/g, '').slice(0, 64);
  if (/^M[A-Za-z0-9+/]{30,}=*$/.test(base64)) { return atob(base64.slice(0, 40)).includes(signedData); }
  return /^\s*(\u00ef\u00bb\u00bf)?\s*</.test(text) && file.size <= largestXml
    && (await file.text()).includes('http://www.w3.org/2000/09/xmldsig#');
}

function listen(zone, chosen) {
  const input = zone.querySelector('input[type=file]');
  const take = async list => {
    if (list.length > 0) { await chosen(list); }
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
  // Without their names, which are nobody's business.
  form.append('signature', files.get(signatureKey), 'signature');
  if (contentKey !== null) { form.append('content', files.get(contentKey), 'content'); }
  return await send('/verify/report', form, null, progress);
}

// Gives the reader a text as a file, named after the one it is about.
export function save(key, ending, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${files.get(key)?.name ?? 'signature'}${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
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
