/** What the map shows and what can be done on it, for who sees it the first time. */
export function HowToRead() {
  return (
    <section className="tie-details how-to-read" aria-label="How to read the map">
      <h2>How to read it</h2>
      <p>
        <strong>You are in the middle.</strong> Those you rated stand as near as you feel; everyone else by
        how much contact there was, which says nothing of how close you feel.
      </p>
      <p>
        <strong>Shape and colour:</strong> how their words tend to feel. An estimate, not a verdict on anyone.
      </p>
      <p>
        <strong>A thicker line:</strong> more contact, or a stronger tie. <strong>Side by side:</strong> they
        share groups.
      </p>
      <h3>What you can do</h3>
      <ul>
        <li>Choose someone to see more and say how close you feel, or drag them nearer or further out.</li>
        <li>Draw a line around several people to gather them and keep them as a group.</li>
        <li>Move the slider back: small rings show where the one you chose stood before.</li>
      </ul>
      <p className="soft">
        Keys: arrows walk, Space gathers, Shift and F10 ask what to do. Touch: a long press asks.
      </p>
    </section>
  );
}
