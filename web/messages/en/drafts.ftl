# Drafts: what was written and not saved yet.
drafts-title = My drafts
drafts-lead = What you began without saving it. Only you can read it.
drafts-none = No drafts.
drafts-none-how = When you edit a page, your text is kept here until you save it.
drafts-untitled = Untitled page
drafts-kept = Kept on { $time }
drafts-of-page = Page:
drafts-of-no-page = New page
drafts-behind = The page has changed since this draft was begun. Nothing is lost: both versions are brought together when you save.
drafts-continue = Continue
drafts-continue-named = Continue “{ $title }”
drafts-discard = Discard
drafts-discard-named = Discard the draft “{ $title }”
drafts-device = Kept on this device only
drafts-discarded = Draft discarded.
