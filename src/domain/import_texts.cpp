// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <array>

namespace stridewright {

std::span<const MessageText> importTexts() {
    static constexpr std::array<MessageText, 22> texts{{
        {"import_nothing_ahead",
         STRIDEWRIGHT_TEXT("import", "The calendar has no training on or after {0:date}.")},
        {"import_too_many_weeks",
         STRIDEWRIGHT_TEXT("import",
                           "The calendar runs to {1:date}. The first {0} weeks are planned.")},
        {"import_race_without_distance",
         STRIDEWRIGHT_TEXT("import",
                           "The calendar gives no distance for \"{0}\". It is taken as {1} km.")},
        {"import_strength_kept",
         STRIDEWRIGHT_TEXT("import",
                           "{0} strength sessions of the calendar stay where they are and count.")},
        {"import_strength_kept_one",
         STRIDEWRIGHT_TEXT("import",
                           "The calendar's strength session stays where it is and counts.")},
        {"import_unknown",
         STRIDEWRIGHT_TEXT(
             "import",
             "{0} entries say nothing the reader knows and are left out, the first \"{1}\".")},
        {"import_unknown_one",
         STRIDEWRIGHT_TEXT("import", "\"{0}\" says nothing the reader knows and is left out.")},
        {"import_unsure",
         STRIDEWRIGHT_TEXT(
             "import",
             "{0} hard runs are a guess from their titles, the first \"{1}\". Check their kind.")},
        {"import_unsure_one",
         STRIDEWRIGHT_TEXT("import",
                           "\"{0}\" is taken for a hard run, which is a guess. Check its kind.")},
        {"import_problems",
         STRIDEWRIGHT_TEXT("import", "{0} places in the calendar's file could not be read.")},
        {"import_problem_one",
         STRIDEWRIGHT_TEXT("import", "One place in the calendar's file could not be read.")},
        {"import_race_moved",
         STRIDEWRIGHT_TEXT("import",
                           "The race on {0:date} stands in the calendar too. Yours is taken.")},
        {"import_strength_past",
         STRIDEWRIGHT_TEXT("import",
                           "{0} strength sessions of the calendar lie in the past. Log those that "
                           "were done.")},
        {"import_strength_past_one",
         STRIDEWRIGHT_TEXT("import",
                           "A strength session of the calendar lies in the past. Log it if it was "
                           "done.")},
        {"import_mostly_removed",
         STRIDEWRIGHT_TEXT("import",
                           "{0} coming entries of \"{1}\" are not in this file and go. If this is "
                           "another calendar, import it under a name of its own.")},
        {"import_entered_by_hand",
         STRIDEWRIGHT_TEXT("import",
                           "Entered by hand already and not made twice: {0} of the runs.")},
        {"import_other_calendar",
         STRIDEWRIGHT_TEXT("import",
                           "In \"{1}\" already and not made twice: {0} of the runs. If this file "
                           "takes the place of that one, import it under the name \"{1}\".")},
        {"import_exercises_unknown",
         STRIDEWRIGHT_TEXT(
             "import", "{0} exercises are none of the catalog's and are kept as written: {1}.")},
        {"import_exercises_unknown_one",
         STRIDEWRIGHT_TEXT("import",
                           "\"{0}\" is none of the catalog's exercises and is kept as written.")},
        {"import_unit_guessed",
         STRIDEWRIGHT_TEXT("import",
                           "The file does not say whether loads are kg or lb. They are taken as "
                           "{0}.")},
        {"import_same_name",
         STRIDEWRIGHT_TEXT("import",
                           "There is another athlete called \"{0}\" already. Both are kept.")},
        {"import_logged_twice",
         STRIDEWRIGHT_TEXT("import",
                           "On {0:date} a session was logged by hand as well. Both are kept.")},
    }};
    return texts;
}

} // namespace stridewright
