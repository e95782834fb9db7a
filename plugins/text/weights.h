/* The numbers that were chosen: how much each sign weighs, and from which share on
   something is a habit of a file. `bench/leave-one-out` builds the plugin with other
   values and sees whether any file of the banks with a known truth decided one. */
#ifndef QCONV_TEXT_WEIGHTS_H
#define QCONV_TEXT_WEIGHTS_H

/* evidence.c: what one line of a style is worth, by the share of its lines that … */
#ifndef WEIGHT_LABELLED
#define WEIGHT_LABELLED 3.0 /* have a label (all of them do, or none) */
#endif
#ifndef WEIGHT_RISING
#define WEIGHT_RISING 2.5 /* have the number that follows */
#endif
#ifndef WEIGHT_ASKING
#define WEIGHT_ASKING 2.0 /* end in a question mark */
#endif
#ifndef WEIGHT_ASKING_BARE
#define WEIGHT_ASKING_BARE 0.5 /* … where nothing else made them candidates */
#endif
#ifndef WEIGHT_ANSWERED
#define WEIGHT_ANSWERED 2.5 /* have an answer's label or choices below */
#endif
#ifndef WEIGHT_BODY
#define WEIGHT_BODY 1.0 /* have words of their own below */
#endif
#ifndef WEIGHT_SECTION
#define WEIGHT_SECTION 3.0 /* stand right over a deeper heading: taken off */
#endif
#ifndef WEIGHT_MERE_LIST
#define WEIGHT_MERE_LIST 0.4 /* the factor of a list that neither asks nor is answered */
#endif

/* keep.c */
#ifndef LEAST_QUALITY
#define LEAST_QUALITY 2.4 /* of a style that opens questions beside a stronger one */
#endif
#ifndef SHARE_SPEAKING
#define SHARE_SPEAKING 0.6 /* of its lines ask or are answered */
#endif
#ifndef SHARE_TELLING
#define SHARE_TELLING 0.7 /* are answered, so that numbers need not go on */
#endif
#ifndef SHARE_LEAVES
#define SHARE_LEAVES 0.1 /* of the questions stand on a level above the chosen one */
#endif
#ifndef SHARE_SECTION_ASKS
#define SHARE_SECTION_ASKS 0.8 /* of a section's headings ask, on whichever level */
#endif

/* blocks.c: from which share of the blocks on it is a habit */
#ifndef SHARE_HABIT
#define SHARE_HABIT 0.6 /* titles over questions, verdicts, answers on the question's line */
#endif
#ifndef SHARE_MAJORITY
#define SHARE_MAJORITY 0.5 /* choices; keys that are numbers or stand in the stem */
#endif
#ifndef SHARE_EMPHASIS
#define SHARE_EMPHASIS 0.7 /* bold choices, bullets as choices */
#endif

static inline double share(size_t part, size_t whole)
{
  return whole ? (double)part / (double)whole : 0;
}

#endif
