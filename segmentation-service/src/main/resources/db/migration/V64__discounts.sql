-- S9: lines of purchases of which the list price was told, with what a piece was reduced by.
create table discount_fact (
    purchase_id  uuid           not null,
    line         int            not null,
    customer_id  uuid           not null,
    told_as      uuid,
    purchased_at timestamptz    not null,
    currency     varchar(3)     not null,
    product_line text,
    quantity     int            not null,
    amount       numeric(24, 4) not null,
    per_piece    numeric(24, 4) not null check (per_piece >= 0),
    primary key (purchase_id, line)
);
create index discount_fact_of_customer on discount_fact (customer_id, purchased_at);
create index discount_fact_in_time on discount_fact (purchased_at);

-- Pieces that came back, of whichever purchase: what they were reduced by comes back with them.
create table returned_piece_fact (
    return_id   uuid        not null,
    purchase_id uuid        not null,
    line        int         not null,
    returned_at timestamptz not null,
    quantity    int         not null,
    primary key (return_id, purchase_id, line)
);
create index returned_piece_fact_of_purchase on returned_piece_fact (purchase_id, line);
create index returned_piece_fact_in_time on returned_piece_fact (returned_at);
