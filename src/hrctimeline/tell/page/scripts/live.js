// The page is loaded again when the server says that it has another one; where one was reading stays in sight.
(() => {
  const lost = document.querySelector("#_live .lost");
  const changes = new EventSource("changes");
  let shown = "";
  changes.onmessage = (message) => {
    if (lost) lost.hidden = true;
    if (shown && shown !== message.data) location.reload();
    shown = message.data;
  };
  changes.onerror = () => {
    if (lost) lost.hidden = false;
  };
})();
