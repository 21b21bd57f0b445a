// The page is loaded again when the server says that it has another one; where one was reading stays in sight.
(() => {
  const lost = document.querySelector("#_live .lost");
  const changes = new EventSource("changes");
  const shown = document.querySelector("#_live").dataset.number;
  changes.onmessage = (message) => {
    if (lost) lost.hidden = true;
    if (shown !== message.data) location.reload();
  };
  changes.onerror = () => {
    if (lost) lost.hidden = false;
  };
})();
