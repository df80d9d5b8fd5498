package dev.guanxi.customer.branch;

import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** A branch's row. */
@Entity(name = "Branch")
@Table(name = "branch")
class BranchEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    String name;

    @Column(precision = 9, scale = 6)
    BigDecimal latitude;

    @Column(precision = 9, scale = 6)
    BigDecimal longitude;

    boolean open;

    static BranchEntity of(UUID id, BranchData data) {
        BranchEntity branch = new BranchEntity();
        branch.id = id;
        branch.take(data);
        return branch;
    }

    void take(BranchData data) {
        name = data.name();
        latitude = data.latitude();
        longitude = data.longitude();
        open = data.isOpen();
    }

    Branch toBranch() {
        return new Branch(id, version, name, Columns.decimal(latitude), Columns.decimal(longitude), open);
    }
}
