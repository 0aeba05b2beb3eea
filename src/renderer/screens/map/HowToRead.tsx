/** What the map shows and what can be done on it, for who sees it the first time. */
export function HowToRead() {
  return (
    <section className="tie-details" aria-label="How to read the map">
      <h2>How to read it</h2>
      <dl className="how-to-read">
        <dt>Where</dt>
        <dd>
          You are in the middle. Those you rated stand as near as you feel; the others by how much contact
          there was, which says nothing of how close you feel.
        </dd>
        <dt>Shape</dt>
        <dd>How their words tend to feel, steadying or draining: an estimate, not a verdict on anyone.</dd>
        <dt>Line</dt>
        <dd>The thicker, the stronger the tie.</dd>
        <dt>Side by side</dt>
        <dd>People who share groups; they always keep their direction.</dd>
      </dl>
      <h3>What you can do</h3>
      <ul className="how-to-do small">
        <li>Choose someone to see more, and to say how close you feel. You can drag them nearer, too.</li>
        <li>Draw a line around several people to gather them, and keep them as a group.</li>
        <li>Move the slider to see how it once stood.</li>
      </ul>
      <p className="small soft">
        By the keyboard: arrow keys walk, Space gathers, Shift and F10 ask what to do with someone. By touch:
        a long press asks.
      </p>
    </section>
  );
}
