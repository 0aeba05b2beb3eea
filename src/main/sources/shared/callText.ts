/** A call in words that are the same whatever app and language it comes from. */
interface CallFacts {
  isVideo: boolean;
  isMissed: boolean;
  durationSeconds: number | null;
}

/** “Missed voice call”, “Video call, 5 minutes”, “Voice call”. */
export function callText({ isVideo, isMissed, durationSeconds }: CallFacts): string {
  const kind = isVideo ? 'video call' : 'voice call';
  if (isMissed) return `Missed ${kind}`;
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return durationSeconds === null ? name : `${name}, ${durationText(durationSeconds)}`;
}

/** “35 seconds”, “5 minutes”, “1 hour 2 minutes”: at most two units, seconds only below a minute. */
function durationText(seconds: number): string {
  if (seconds < 60) return amount(Math.round(seconds), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return amount(minutes, 'minute');
  const rest = minutes % 60;
  const hours = amount((minutes - rest) / 60, 'hour');
  return rest === 0 ? hours : `${hours} ${amount(rest, 'minute')}`;
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
