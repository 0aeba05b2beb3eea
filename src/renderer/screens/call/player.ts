/** The recording of a call as it plays: where it stands, how fast, what is skipped and what is repeated. */
import { createStore, type Store } from '../../app/store.ts';
import type { Stretch } from '../../charts/waves.ts';
import { speechAfter } from './silence.ts';

export interface PlayerState {
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly skipsSilence: boolean;
  readonly loop: Stretch | null;
}

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const lastMoment = 0.05;

/** Lives as long as its screen. The time is a store of its own, since it changes with every frame. */
export class CallPlayer {
  readonly seconds: Store<number> = createStore(0);
  readonly state: Store<PlayerState> = createStore<PlayerState>({
    isPlaying: false,
    speed: 1,
    skipsSilence: false,
    loop: null,
  });
  #speech: readonly Stretch[] = [];
  #audio: HTMLAudioElement | null = null;
  #frame = 0;

  /** Takes the element that sounds; null when it leaves the page. */
  attach(audio: HTMLAudioElement | null): void {
    this.#audio = audio;
    if (audio !== null) return;
    cancelAnimationFrame(this.#frame);
    this.#change({ isPlaying: false });
  }

  /** Tells when somebody speaks, in order and without overlaps. */
  setSpeech(speech: readonly Stretch[]): void {
    this.#speech = speech;
  }

  play(): void {
    // A pause pressed before the sound is there ends the promise with an error; it is no news to anyone.
    this.#audio?.play().catch(() => undefined);
  }

  toggle(): void {
    if (this.#audio?.paused === false) this.#audio.pause();
    else this.play();
  }

  /** Goes to a moment, and plays on if it was playing. A loop that does not hold it ends. */
  seek(seconds: number): void {
    const { loop } = this.state.get();
    if (loop !== null && (seconds < loop.startSeconds || seconds >= loop.endSeconds)) this.setLoop(null);
    this.#move(Math.max(0, seconds));
  }

  playFrom(seconds: number): void {
    this.seek(seconds);
    this.play();
  }

  setSpeed(speed: number): void {
    if (this.#audio !== null) this.#audio.playbackRate = speed;
    this.#change({ speed });
  }

  /** A step faster (1) or slower (-1). */
  stepSpeed(steps: 1 | -1): void {
    const index = speeds.findIndex((speed) => speed === this.state.get().speed);
    const speed = speeds[index + steps];
    if (speed !== undefined) this.setSpeed(speed);
  }

  setSkipsSilence(skipsSilence: boolean): void {
    this.#change({ skipsSilence });
  }

  setLoop(loop: Stretch | null): void {
    this.#change({ loop });
  }

  /** To be told by the element that it began or stopped. */
  onPlayOrPause(): void {
    const isPlaying = this.#audio?.paused === false;
    this.#change({ isPlaying });
    cancelAnimationFrame(this.#frame);
    if (isPlaying) this.#follow();
  }

  onMoved(): void {
    if (this.#audio !== null) this.seconds.set(this.#audio.currentTime);
  }

  #follow(): void {
    const audio = this.#audio;
    if (audio === null) return;
    this.#stepOver(audio.currentTime);
    this.seconds.set(audio.currentTime);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #stepOver(seconds: number): void {
    const { loop, skipsSilence } = this.state.get();
    if (loop !== null && seconds >= loop.endSeconds - lastMoment) this.#move(loop.startSeconds);
    else if (skipsSilence) {
      const next = speechAfter(this.#speech, seconds);
      if (next !== null && (loop === null || next < loop.endSeconds)) this.#move(next);
    }
  }

  #move(seconds: number): void {
    if (this.#audio !== null) this.#audio.currentTime = seconds;
    this.seconds.set(seconds);
  }

  #change(changes: Partial<PlayerState>): void {
    this.state.set({ ...this.state.get(), ...changes });
  }
}
