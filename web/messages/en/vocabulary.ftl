vocabulary-ns-title = Vocabulary
vocabulary-ns-lead = The words with which pages describe procedures, models and infrastructures. They are the same in every installation, and in the public domain (CC0).
vocabulary-shapes-title = Shapes
vocabulary-shapes-lead = What a page should hold, kind by kind. Shapes give advice; they never stop a save.
vocabulary-group-class = Kinds of things
vocabulary-group-property = Properties
vocabulary-group-concept = Values
vocabulary-group-shape = Shapes
