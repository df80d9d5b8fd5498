-- C8: returns of which no purchase accounts for all pieces are listed.
create index purchase_return_line_unmatched on purchase_return_line (return_id) where purchase_id is null;
