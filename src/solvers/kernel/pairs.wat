;; The sums over judgements that pairwise logistic regression waits for, two numbers at a time (WebAssembly's SIMD has the same
;; bits on every machine). Judgements lie in tiles of 64: a tile has its columns one after another, 64 numbers each, and their
;; count is a multiple of four; what fills up a tile is zero and weighs nothing. All parameters are addresses in bytes or counts.
(module
  (memory (export "memory") 1)

  ;; Rows (row-major at $from, $columns long) become the columns of the tile, and each column's size, the sum of |value| times
  ;; weight, grows by theirs.
  (func (export "turn")
    (param $from i32) (param $tile i32) (param $columns i32) (param $rows i32) (param $weights i32) (param $sizes i32)
    (local $j i32) (local $i i32) (local $read i32) (local $size f64) (local $value f64)
    (loop $column
      (local.set $read (i32.add (local.get $from) (i32.shl (local.get $j) (i32.const 3))))
      (local.set $size (f64.const 0))
      (local.set $i (i32.const 0))
      (loop $row
        (local.set $value (f64.load (local.get $read)))
        (f64.store (i32.add (local.get $tile) (i32.shl (local.get $i) (i32.const 3))) (local.get $value))
        (local.set $size (f64.add (local.get $size)
          (f64.mul (f64.load (i32.add (local.get $weights) (i32.shl (local.get $i) (i32.const 3)))) (f64.abs (local.get $value)))))
        (local.set $read (i32.add (local.get $read) (i32.shl (local.get $columns) (i32.const 3))))
        (br_if $row (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $rows))))
      (f64.store (local.get $sizes) (f64.add (f64.load (local.get $sizes)) (local.get $size)))
      (local.set $sizes (i32.add (local.get $sizes) (i32.const 8)))
      (local.set $tile (i32.add (local.get $tile) (i32.const 512)))
      (br_if $column (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $columns)))))

  ;; The surprise at each tile's judgements where the weights of the columns are $point, and the gradient by them. Leaves at
  ;; $slopes the first derivative of each judgement's surprise by its log odds and at $factors the second.
  (func (export "evaluate")
    (param $tile i32) (param $tiles i32) (param $columns i32) (param $point i32) (param $gradient i32) (param $surprises i32)
    (param $weights i32) (param $ties i32) (param $slopes i32) (param $factors i32)
    (loop $next
      (call $logOdds (local.get $tile) (local.get $columns) (local.get $point) (local.get $slopes))
      (f64.store (local.get $surprises)
        (call $surprise (local.get $weights) (local.get $ties) (local.get $slopes) (local.get $factors)))
      (call $combine (local.get $tile) (local.get $columns) (local.get $slopes) (local.get $gradient))
      (local.set $tile (i32.add (local.get $tile) (i32.shl (local.get $columns) (i32.const 9))))
      (local.set $surprises (i32.add (local.get $surprises) (i32.const 8)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 512)))
      (local.set $ties (i32.add (local.get $ties) (i32.const 512)))
      (local.set $slopes (i32.add (local.get $slopes) (i32.const 512)))
      (local.set $factors (i32.add (local.get $factors) (i32.const 512)))
      (br_if $next (local.tee $tiles (i32.sub (local.get $tiles) (i32.const 1))))))

  ;; The weighted sum of each row's columns, at $sums.
  (func (export "sums") (param $tile i32) (param $tiles i32) (param $columns i32) (param $point i32) (param $sums i32)
    (loop $next
      (call $logOdds (local.get $tile) (local.get $columns) (local.get $point) (local.get $sums))
      (local.set $tile (i32.add (local.get $tile) (i32.shl (local.get $columns) (i32.const 9))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 512)))
      (br_if $next (local.tee $tiles (i32.sub (local.get $tiles) (i32.const 1))))))

  ;; Sixteen judgements at a time: a sum waits for the one before it, and eight pairs of sums do not wait for each other.
  (func $logOdds (param $tile i32) (param $columns i32) (param $point i32) (param $odds i32)
    (local $group i32) (local $j i32) (local $read i32) (local $weight v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $group (i32.const 4))
    (loop $sixteen
      (local.set $j (i32.const 0))
      (local.set $read (local.get $tile))
      (local.set $a (v128.const f64x2 0 0)) (local.set $b (v128.const f64x2 0 0))
      (local.set $c (v128.const f64x2 0 0)) (local.set $d (v128.const f64x2 0 0))
      (local.set $e (v128.const f64x2 0 0)) (local.set $f (v128.const f64x2 0 0))
      (local.set $g (v128.const f64x2 0 0)) (local.set $h (v128.const f64x2 0 0))
      (loop $column
        (local.set $weight (v128.load64_splat (i32.add (local.get $point) (i32.shl (local.get $j) (i32.const 3)))))
        (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $weight) (v128.load (local.get $read)))))
        (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $weight) (v128.load offset=16 (local.get $read)))))
        (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $weight) (v128.load offset=32 (local.get $read)))))
        (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $weight) (v128.load offset=48 (local.get $read)))))
        (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $weight) (v128.load offset=64 (local.get $read)))))
        (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $weight) (v128.load offset=80 (local.get $read)))))
        (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $weight) (v128.load offset=96 (local.get $read)))))
        (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $weight) (v128.load offset=112 (local.get $read)))))
        (local.set $read (i32.add (local.get $read) (i32.const 512)))
        (br_if $column (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $columns))))
      (v128.store (local.get $odds) (local.get $a))
      (v128.store offset=16 (local.get $odds) (local.get $b))
      (v128.store offset=32 (local.get $odds) (local.get $c))
      (v128.store offset=48 (local.get $odds) (local.get $d))
      (v128.store offset=64 (local.get $odds) (local.get $e))
      (v128.store offset=80 (local.get $odds) (local.get $f))
      (v128.store offset=96 (local.get $odds) (local.get $g))
      (v128.store offset=112 (local.get $odds) (local.get $h))
      (local.set $tile (i32.add (local.get $tile) (i32.const 128)))
      (local.set $odds (i32.add (local.get $odds) (i32.const 128)))
      (br_if $sixteen (local.tee $group (i32.sub (local.get $group) (i32.const 1))))))

  ;; The log odds of a tile become the slopes; what comes back is the weighted surprise. With t = exp(-|odds|), the second wins
  ;; with probability t / (1 + t) where the odds are for the first and 1 / (1 + t) where they are not.
  (func $surprise (param $weights i32) (param $ties i32) (param $slopes i32) (param $factors i32) (result f64)
    (local $at i32) (local $odds v128) (local $tail v128) (local $share v128) (local $for v128)
    (local $weight v128) (local $second v128) (local $total v128)
    (loop $pair
      (local.set $odds (v128.load (i32.add (local.get $slopes) (local.get $at))))
      (local.set $weight (v128.load (i32.add (local.get $weights) (local.get $at))))
      (local.set $second (f64x2.mul (v128.load (i32.add (local.get $ties) (local.get $at))) (v128.const f64x2 0.5 0.5)))
      (local.set $tail (call $exp (f64x2.neg (f64x2.abs (local.get $odds)))))
      (local.set $share (f64x2.div (v128.const f64x2 1 1) (f64x2.add (v128.const f64x2 1 1) (local.get $tail))))
      (local.set $for (f64x2.gt (local.get $odds) (v128.const f64x2 0 0)))
      (local.set $total (f64x2.add (local.get $total) (f64x2.mul (local.get $weight) (f64x2.add
        (call $log1p (local.get $tail))
        (f64x2.mul (local.get $odds) (v128.bitselect
          (local.get $second) (f64x2.sub (local.get $second) (v128.const f64x2 1 1)) (local.get $for)))))))
      (v128.store (i32.add (local.get $factors) (local.get $at))
        (f64x2.mul (local.get $weight) (f64x2.mul (f64x2.mul (local.get $tail) (local.get $share)) (local.get $share))))
      (v128.store (i32.add (local.get $slopes) (local.get $at))
        (f64x2.mul (local.get $weight) (f64x2.sub (local.get $second) (v128.bitselect
          (f64x2.mul (local.get $tail) (local.get $share)) (local.get $share) (local.get $for)))))
      (br_if $pair (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 512))))
    (f64.add (f64x2.extract_lane 0 (local.get $total)) (f64x2.extract_lane 1 (local.get $total))))

  ;; exp(x) of x from -708 to 0, and of what is below as of -708: 2^n times a polynomial on half of ln 2 around zero, whose
  ;; coefficients are Chebyshev's (error 3e-18).
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128) (local $sum v128)
    (local.set $x (f64x2.max (local.get $x) (v128.const f64x2 -708 -708)))
    (local.set $n (f64x2.nearest (f64x2.mul (local.get $x) (v128.const f64x2 1.4426950408889634 1.4426950408889634))))
    (local.set $r (f64x2.sub
      (f64x2.sub (local.get $x) (f64x2.mul (local.get $n) (v128.const f64x2 0x1.62e42feep-1 0x1.62e42feep-1)))
      (f64x2.mul (local.get $n) (v128.const f64x2 0x1.a39ef35793c76p-33 0x1.a39ef35793c76p-33))))
    (local.set $sum (v128.const f64x2 2.5110037605963777e-08 2.5110037605963777e-08))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 2.763263963904103e-07 2.763263963904103e-07)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 2.755724091857897e-06 2.755724091857897e-06)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 2.4801485482328494e-05 2.4801485482328494e-05)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.00019841269890047113 0.00019841269890047113)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.0013888888952314775 0.0013888888952314775)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.008333333333319601 0.008333333333319601)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.0416666666664881 0.0416666666664881)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.1666666666666668 0.1666666666666668)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 0.5000000000000019 0.5000000000000019)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 1 1)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $r)) (v128.const f64x2 1 1)))
    ;; The last bits of n + 1.5 * 2^52 are n: they become the exponent.
    (f64x2.mul (local.get $sum) (i64x2.shl
      (i64x2.add (f64x2.add (local.get $n) (v128.const f64x2 0x1.8p52 0x1.8p52)) (v128.const i64x2 1023 1023))
      (i32.const 52))))

  ;; log(1 + t) of t from 0 to 1: twice the inverse hyperbolic tangent of s = t / (2 + t), as s times a polynomial in s² (Chebyshev's
  ;; coefficients, error 1.3e-18).
  (func $log1p (param $t v128) (result v128)
    (local $s v128) (local $z v128) (local $sum v128)
    (local.set $s (f64x2.div (local.get $t) (f64x2.add (v128.const f64x2 2 2) (local.get $t))))
    (local.set $z (f64x2.mul (local.get $s) (local.get $s)))
    (local.set $sum (v128.const f64x2 0.08522081781390699 0.08522081781390699))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.0416225325593041 0.0416225325593041)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.06055084364034609 0.06055084364034609)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.06650187016337313 0.06650187016337313)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.07693307021152004 0.07693307021152004)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.09090870416252403 0.09090870416252403)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.11111112040373837 0.11111112040373837)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.14285714272727057 0.14285714272727057)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.20000000000092874 0.20000000000092874)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 0.33333333333333076 0.33333333333333076)))
    (local.set $sum (f64x2.add (f64x2.mul (local.get $sum) (local.get $z)) (v128.const f64x2 1.0 1.0)))
    (f64x2.mul (f64x2.add (local.get $s) (local.get $s)) (local.get $sum)))

  ;; Adds to each column's sum what it has of the slopes, four columns at a time.
  (func $combine (param $tile i32) (param $columns i32) (param $slopes i32) (param $sums i32)
    (local $at i32) (local $read i32) (local $slope v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $four
      (local.set $at (i32.const 0))
      (local.set $a (v128.const f64x2 0 0)) (local.set $b (v128.const f64x2 0 0))
      (local.set $c (v128.const f64x2 0 0)) (local.set $d (v128.const f64x2 0 0))
      (loop $pair
        (local.set $read (i32.add (local.get $tile) (local.get $at)))
        (local.set $slope (v128.load (i32.add (local.get $slopes) (local.get $at))))
        (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $slope) (v128.load (local.get $read)))))
        (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $slope) (v128.load offset=512 (local.get $read)))))
        (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $slope) (v128.load offset=1024 (local.get $read)))))
        (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $slope) (v128.load offset=1536 (local.get $read)))))
        (br_if $pair (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 512))))
      (call $grow (local.get $sums) (local.get $a) (local.get $b))
      (call $grow (i32.add (local.get $sums) (i32.const 16)) (local.get $c) (local.get $d))
      (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
      (local.set $tile (i32.add (local.get $tile) (i32.const 2048)))
      (br_if $four (local.tee $columns (i32.sub (local.get $columns) (i32.const 4))))))

  ;; Adds two sums, each in two halves, to the two numbers at $at.
  (func $grow (param $at i32) (param $a v128) (param $b v128)
    (v128.store (local.get $at) (f64x2.add (v128.load (local.get $at)) (f64x2.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $b))))))

  ;; Adds X'SX of the tiles' judgements X, with the diagonal S of their $factors, to the lower triangle of $cells ($columns by
  ;; $columns, row-major). $scaled has room for a tile.
  (func (export "curvature")
    (param $tile i32) (param $tiles i32) (param $columns i32) (param $factors i32) (param $scaled i32) (param $cells i32)
    (local $j i32) (local $k i32)
    (loop $next
      (call $scale (local.get $tile) (local.get $columns) (local.get $factors) (local.get $scaled))
      (local.set $j (i32.const 0))
      (loop $four
        (local.set $k (i32.const 0))
        (loop $two
          (call $products
            (i32.add (local.get $scaled) (i32.shl (local.get $j) (i32.const 9)))
            (i32.add (local.get $tile) (i32.shl (local.get $k) (i32.const 9)))
            (i32.add (local.get $cells)
              (i32.shl (i32.add (i32.mul (local.get $j) (local.get $columns)) (local.get $k)) (i32.const 3)))
            (i32.shl (local.get $columns) (i32.const 3)))
          (br_if $two (i32.lt_u
            (local.tee $k (i32.add (local.get $k) (i32.const 2))) (i32.add (local.get $j) (i32.const 4)))))
        (br_if $four (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 4))) (local.get $columns))))
      (local.set $tile (i32.add (local.get $tile) (i32.shl (local.get $columns) (i32.const 9))))
      (local.set $factors (i32.add (local.get $factors) (i32.const 512)))
      (br_if $next (local.tee $tiles (i32.sub (local.get $tiles) (i32.const 1))))))

  (func $scale (param $tile i32) (param $columns i32) (param $factors i32) (param $scaled i32)
    (local $at i32)
    (loop $column
      (local.set $at (i32.const 0))
      (loop $pair
        (v128.store (i32.add (local.get $scaled) (local.get $at)) (f64x2.mul
          (v128.load (i32.add (local.get $factors) (local.get $at))) (v128.load (i32.add (local.get $tile) (local.get $at)))))
        (br_if $pair (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 512))))
      (local.set $tile (i32.add (local.get $tile) (i32.const 512)))
      (local.set $scaled (i32.add (local.get $scaled) (i32.const 512)))
      (br_if $column (local.tee $columns (i32.sub (local.get $columns) (i32.const 1))))))

  ;; Four columns from $left on times two from $right on, added to two cells in each of four rows, $row bytes apart.
  (func $products (param $left i32) (param $right i32) (param $cells i32) (param $row i32)
    (local $at i32) (local $one i32) (local $u v128) (local $v v128) (local $w v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (loop $pair
      (local.set $one (i32.add (local.get $right) (local.get $at)))
      (local.set $u (v128.load (local.get $one)))
      (local.set $v (v128.load offset=512 (local.get $one)))
      (local.set $one (i32.add (local.get $left) (local.get $at)))
      (local.set $w (v128.load (local.get $one)))
      (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $w) (local.get $u))))
      (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $w) (local.get $v))))
      (local.set $w (v128.load offset=512 (local.get $one)))
      (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $w) (local.get $u))))
      (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $w) (local.get $v))))
      (local.set $w (v128.load offset=1024 (local.get $one)))
      (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $w) (local.get $u))))
      (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $w) (local.get $v))))
      (local.set $w (v128.load offset=1536 (local.get $one)))
      (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $w) (local.get $u))))
      (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $w) (local.get $v))))
      (br_if $pair (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 512))))
    (call $grow (local.get $cells) (local.get $a) (local.get $b))
    (call $grow (local.tee $cells (i32.add (local.get $cells) (local.get $row))) (local.get $c) (local.get $d))
    (call $grow (local.tee $cells (i32.add (local.get $cells) (local.get $row))) (local.get $e) (local.get $f))
    (call $grow (local.tee $cells (i32.add (local.get $cells) (local.get $row))) (local.get $g) (local.get $h))))
