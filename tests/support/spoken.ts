/** Small words that none of the other languages has, unless they are part of a name or a path. */
export const englishWord =
  /(?<![\p{L}’\-./_])(?:the|and|is|are|was|of|your|with|this|that|not|can|for|from|has|have|you|it|its|to|be|by|will|which|what|who)(?![\p{L}’\-./_])/iu;

/** A high sign without its narrow space, a quotation mark without its own, an amount with its currency before it. */
export const unFrench =
  /(?:[^\u202f]|^)[;?!»](?!\w)|[^\u202f\w/]:(?!\/)|«[^\u202f]|[ \u00a0][:;?!»%]|\b(?:SAR|MRU|KES)[\s\u00a0\u202f]?\d/;

/** An apostrophe that a typewriter would have set. */
export const straightApostrophe = /\p{L}'\p{L}/u;
