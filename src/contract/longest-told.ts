/** The most that a change tells of either side, in UTF-16 units: what is longer is cut there, and an ellipsis put. */
export const longestTold = 160;
