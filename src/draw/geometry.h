/* Sizes on the page, in points, that more than one file needs. The smallest letters have 9 points and
 * the page is at most 1160 wide, so that they have 6.5 on a lying A4 and 9 pixels on a screen. */
#ifndef DRAW_GEOMETRY_H
#define DRAW_GEOMETRY_H

#define NAME_SIZE 9.5  /* names and claims */
#define NAME_LINE 12.0 /* from line to line */
#define NOTE_SIZE 9.0  /* whole points only inside a label */
#define NOTE_LINE 12.0
#define LABEL_SINK 2   /* more for a first line that is bold, or it stands too high in its box */
#define LABEL_ROW 12   /* from line to line in a box, whole points */
#define TEXT_SLACK 12.0  /* for what a machine makes of a text's width, at most */
#define BOX_PADDING 6.0  /* left and right of a text */
#define BOX_MARGIN 2.5   /* above and below a text, */
#define CLAIM_MARGIN 1.3 /* and a claim's, of which there are many */

#define TITLE_SIZE 17.0
#define TITLE_LINE 21.0
#define SUBTITLE_SIZE 10.5
#define SUBTITLE_LINE 14.0
#define REMARK_SIZE 9.0
#define REMARK_LINE 11.5
#define FOOT_SIZE 9.0
#define FOOT_LINE 11.0

#define LEGEND_MARGIN 14.0 /* above the legend, */
#define FOOT_MARGIN 4.0    /* and above the foot */

#define HEADING_SIZE 9.0 /* of columns and frames */
#define FRAME_PADDING 5.0
#define FRAME_HEADING 12.0

#define PORT_DISTANCE 7.0 /* between the ends of lines on a box's side, */
#define HAIR_DISTANCE 2.0 /* and of those that only say whom a claim is about */
#define PAGE_RATIO 1.414  /* A4 and its kin, on its side */

#endif
