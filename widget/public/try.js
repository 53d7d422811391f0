const key = new URLSearchParams(location.search).get('channel');
const status = document.getElementById('chat-status');

async function tryIt() {
  if (!key) {
    return 'The address of this page names no channel. Add ?channel= and the key of a website channel, as it stands in the snippet.';
  }
  try {
    const answer = await fetch(`/widget/api/${encodeURIComponent(key)}`);
    if (answer.status === 404)
      return 'There is no website channel with this key. Copy the link from the channel again.';
    if (!answer.ok) return 'The server does not let this page use the channel. Look at its allowed websites.';
    const channel = await answer.json();
    if (!channel.active)
      return `The channel “${channel.name}” is switched off, so visitors see no chat. Switch it on and load this page again.`;
  } catch {
    return 'The server cannot be reached at the moment. Load this page again in a while.';
  }
  const script = document.createElement('script');
  script.src = 'parley.js';
  script.dataset.channel = key;
  script.async = true;
  document.body.append(script);
  return 'The chat is at the bottom right. What you write there reaches your agents like any visitor’s message.';
}

status.textContent = await tryIt();
