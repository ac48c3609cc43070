# History of a page and differences between two revisions.
history-title = What changed
history-heading = History: { $title }
history-revisions = Revisions
history-compare = Compare
history-from = from
history-to = to
history-from-revision = From revision { $revision }
history-to-revision = To revision { $revision }
history-revision = Revision { $revision }
history-counts = { $added } statements added, { $removed } removed
history-no-comment = no comment
history-packaged = Starter data
history-by = { $time }, { $author }
history-older = Older ones
history-newer = The newest ones
history-licence = under { $licence }
history-deleted = page withdrawn
history-only-one = This is the first revision: there is nothing to compare yet.
history-pick-two = Choose two revisions to see what changed from one to the other.
history-from-to = From revision { $from } to { $to }
history-count =
    { $n ->
        [0] no change
        [one] { $n } change
       *[other] { $n } changes
    }
history-nothing = Nothing changed between these two revisions.
history-quote = “{ $text }”
history-permanent = Permanent link
history-triples = Show the statements
history-triples-added = Added
history-triples-removed = Removed
history-restore = Go back to revision { $revision }
history-restore-note = Going back saves the old state as a new revision; nothing is erased.
history-sign-in-to-restore = Sign in to go back to a revision.
history-value = { $label }:
history-moved-text = “{ $text }” moves from place
history-moved-to = to place
history-behind = To catch up
history-behind-fr = in French
history-behind-en = in English
history-behind-words = Changed in the other language only: { $places }.
history-translate = Translate
history-what-in = { $what }, { $language }
history-left-out = unchanged text left out

history-part-title = Title
history-part-summary = Summary
history-part-safety = Safety
history-part-limits = Values to respect
history-part-needs = What you need
history-part-step = Step { $number }
history-part-gone-step = Step { $number } (before)
history-part-order = Steps
history-part-sources = Sources
history-part-prose = Text
history-part-facts = Other facts

history-text-changed = text changed
history-text-added = text added
history-text-removed = text removed
history-text-translated = translation added
history-longer-changed = details changed
history-longer-added = details added
history-longer-removed = details removed
history-longer-translated = details translated
history-limit-changed = limit changed
history-limit-added = limit added
history-limit-removed = limit removed
history-need-changed = need changed
history-need-added = need added
history-need-removed = need removed
history-condition-changed = condition changed
history-condition-added = condition added
history-condition-removed = condition removed
history-duration-changed = duration changed
history-duration-added = duration added
history-duration-removed = duration removed
history-note-changed =
    { $level ->
        [Danger] danger reworded
        [Warning] warning changed
        [Caution] caution changed
       *[Notice] notice changed
    }
history-note-added =
    { $level ->
        [Danger] danger added
        [Warning] warning added
        [Caution] caution added
       *[Notice] notice added
    }
history-note-removed =
    { $level ->
        [Danger] danger removed
        [Warning] warning removed
        [Caution] caution removed
       *[Notice] notice removed
    }
history-level-Danger = Danger
history-level-Warning = Warning
history-level-Caution = Caution
history-level-Notice = Notice
history-step-added = step added
history-step-removed = step removed
history-group-added = group added
history-group-removed = group removed
history-moved = moved
history-renumbered = ranks rewritten
history-renumbered-words = The order numbers were rewritten; the steps are in the same order.
history-facts-changed = fact changed
history-facts-added = fact added
history-facts-removed = fact removed
history-restored-comment = Back to revision { $revision }
history-source-changed = source replaced
history-source-added = source added
history-source-removed = source removed
