# A page made while another one is written.
create-comment = Page made while filling in a field
