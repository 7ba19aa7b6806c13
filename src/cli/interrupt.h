/* Ctrl-C and the like: what is not complete yet is removed before the command ends by the signal. */
#ifndef CLI_INTERRUPT_H
#define CLI_INTERRUPT_H

#include <hearsay/output.h>

/** To be called once, before anything is written. Signals that are ignored stay so. */
void interrupt_init(void);

/** A file that is not complete; path is borrowed until interrupt_forget. */
void interrupt_note(const char *path);
void interrupt_forget(const char *path);

/** Signals wait from hold to release; not one within the other. */
void interrupt_hold(void);
void interrupt_release(void);

/** hearsay_output_file, and hearsay_output_close or _discard by status: noted in between, so that no
 *  signal falls between a file and its note. output may be NULL. */
hearsay_status interrupt_open(hearsay_output **out, const char *path, hearsay_error *err);
hearsay_status interrupt_close(hearsay_output *output, hearsay_status status, hearsay_error *err);

#endif
