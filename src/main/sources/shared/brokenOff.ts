/** What stands for the rest of a file that ends too early, or is damaged, in the list of what was not understood. */
export const brokenOff = '(The file breaks off or is damaged here. What stood before was read.)';
