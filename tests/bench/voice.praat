# Pitch of every frame, and the features of the whole, of each WAV file that a list names; printed in tab-separated lines.
form Files
  sentence list
endform
files = Read Strings from raw text file: list$
count = Get number of strings
for file to count
  selectObject: files
  path$ = Get string: file
  sound = Read from file: path$
  level = Get root-mean-square: 0, 0
  pitch = To Pitch (ac): 0.01, 75, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 500
  low = Get quantile: 0, 0, 0.2, "semitones re 1 Hz"
  high = Get quantile: 0, 0, 0.8, "semitones re 1 Hz"
  selectObject: sound, pitch
  beats = To PointProcess (cc)
  jitter = Get jitter (local): 0, 0, 0.0001, 0.02, 1.3
  selectObject: sound, beats
  shimmer = Get shimmer (local): 0, 0, 0.0001, 0.02, 1.3, 1.6
  appendInfoLine: "features", tab$, 20 * log10 (level), tab$, high - low, tab$, 100 * jitter, tab$, 100 * shimmer
  selectObject: pitch
  frames = Get number of frames
  for frame to frames
    hertz = Get value in frame: frame, "Hertz"
    appendInfoLine: "frame", tab$, hertz
  endfor
  removeObject: sound, pitch, beats
endfor
