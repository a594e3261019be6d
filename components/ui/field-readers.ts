/** Who will read what is written into each text area; the words are `common.readers`. */
export const fieldReaders = {
  reportText: "chosen",
  counterText: "chosen",
  confidentialText: "handler",
  answerOfPublic: "everybody",
  answerOfPrivate: "reporterAndOfficers",
  moveNote: "complaint",
  internalNote: "officers",
  publicNote: "complaint",
  replyToReporter: "complaint",
  verdict: "complaint",
  publicnessReason: "complaint",
  redactionReason: "complaint",
  accusationReason: "officers",
  originalsReason: "inspectorate",
  outsideInstruction: "outside",
  outsideResult: "complaint",
  replyTemplate: "complaint",
  surveySuggestion: "survey",
  areaSplitReason: "administrators",
  serviceCodes: "administrators",
  questionChoices: "applications",
  practiceText: "nobody",
  keptWords: "writer",
} as const;

export type FieldOfText = keyof typeof fieldReaders;
